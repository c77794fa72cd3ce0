import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { attachPlain } from '../identity/plain.js';
import { Ground } from '../work/ground.js';
import { found } from './founding.js';
import { join, lookAtInvitation } from './joining.js';
import { NetworkResolver } from './network.resolver.js';
import { OrganizationPageResolver } from './organization-page.js';
import { MySeatsResolver, SeatResolver } from './seat.resolver.js';
import { TeamResolver } from './team.resolver.js';

@Module({ providers: [OrganizationPageResolver, NetworkResolver, TeamResolver, SeatResolver, MySeatsResolver] })
export class TeamsModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(Ground) private readonly ground: Ground,
  ) {}

  /** Whoever takes a seat with a link is not signed in yet, so these stand beside sign-in and not in GraphQL. */
  onModuleInit(): void {
    const { ground } = this;
    attachPlain(this.host.httpAdapter.getInstance<FastifyInstance>(), ground, {
      'POST /join/look': (request) => lookAtInvitation(ground, request),
      'POST /join': (request, reply) => join(ground, request, reply),
      'POST /set-up': (request, reply) => found(ground, request, reply),
    });
  }
}

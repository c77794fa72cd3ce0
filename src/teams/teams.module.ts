import { Module } from '@nestjs/common';
import { NetworkResolver } from './network.resolver.js';
import { MySeatsResolver, SeatResolver } from './seat.resolver.js';
import { TeamResolver } from './team.resolver.js';

@Module({ providers: [NetworkResolver, TeamResolver, SeatResolver, MySeatsResolver] })
export class TeamsModule {}

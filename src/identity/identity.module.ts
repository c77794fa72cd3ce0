import { Module } from '@nestjs/common';
import { MeResolver } from './me.resolver.js';
import { PersonResolver } from './person.resolver.js';

@Module({ providers: [MeResolver, PersonResolver] })
export class IdentityModule {}

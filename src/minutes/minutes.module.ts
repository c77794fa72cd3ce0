import { Module } from '@nestjs/common';
import { MinutesResolver, MinutesVersionResolver } from './minutes.resolver.js';

@Module({ providers: [MinutesResolver, MinutesVersionResolver] })
export class MinutesModule {}

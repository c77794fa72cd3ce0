import { Module } from '@nestjs/common';
import { AudienceResolver } from './audience.resolver.js';

@Module({ providers: [AudienceResolver] })
export class AudienceModule {}

import { Module } from '@nestjs/common';
import { AgreementResolver } from './agreement.resolver.js';

@Module({ providers: [AgreementResolver] })
export class AgreementsModule {}

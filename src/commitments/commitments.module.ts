import { Module } from '@nestjs/common';
import './asked.js';
import './ownerless.js';
import './commitment.clock.js';
import { CommitmentListResolver, CommitmentResolver } from './commitment.resolver.js';
import {
  OccurrenceResolver,
  PromiseResolver,
  TacticCommitmentsResolver,
  TodayCommitmentsResolver,
  OrganizationCommitmentsResolver,
} from './promise.resolver.js';

@Module({
  providers: [
    CommitmentResolver,
    CommitmentListResolver,
    PromiseResolver,
    OccurrenceResolver,
    TacticCommitmentsResolver,
    TodayCommitmentsResolver,
    OrganizationCommitmentsResolver,
  ],
})
export class CommitmentsModule {}

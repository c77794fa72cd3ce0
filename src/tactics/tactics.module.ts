import { Module } from '@nestjs/common';
import './asked.js';
import { LeadResolver } from './lead.resolver.js';
import { BoardPartnersResolver, PartnerResolver } from './partner.resolver.js';
import { BoardReviewsResolver, ReviewResolver } from './review.resolver.js';
import { BoardTacticsResolver, TacticResolver } from './tactic.resolver.js';
import { TodayResolver } from './today.resolver.js';

@Module({
  providers: [TacticResolver, BoardTacticsResolver, LeadResolver, PartnerResolver, BoardPartnersResolver, ReviewResolver, BoardReviewsResolver, TodayResolver],
})
export class TacticsModule {}

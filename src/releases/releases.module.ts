import { Module } from '@nestjs/common';
import './asked.js';
import { LessonReleasesResolver, ReleaseApprovalResolver, ReleaseResolver, TodayReleasesResolver } from './release.resolver.js';

@Module({ providers: [ReleaseResolver, ReleaseApprovalResolver, LessonReleasesResolver, TodayReleasesResolver] })
export class ReleasesModule {}

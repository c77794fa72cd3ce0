import { Module } from '@nestjs/common';
import './asked.js';
import { LessonReleasesResolver, ReleaseApprovalResolver, ReleaseResolver } from './release.resolver.js';

@Module({ providers: [ReleaseResolver, ReleaseApprovalResolver, LessonReleasesResolver] })
export class ReleasesModule {}

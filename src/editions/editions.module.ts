import { Module } from '@nestjs/common';
import './edition.clock.js';
import { EditionResolver, LessonEditionResolver } from './edition.resolver.js';
import { EditionRelatedResolver, RelatedLessonsResolver, RelationResolver, ReleaseRelatedResolver } from './related/related.resolver.js';

@Module({ providers: [EditionResolver, LessonEditionResolver, RelatedLessonsResolver, RelationResolver, ReleaseRelatedResolver, EditionRelatedResolver] })
export class EditionsModule {}

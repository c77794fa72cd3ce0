import { Module } from '@nestjs/common';
import './edition.clock.js';
import { EditionResolver, LessonEditionResolver } from './edition.resolver.js';

@Module({ providers: [EditionResolver, LessonEditionResolver] })
export class EditionsModule {}

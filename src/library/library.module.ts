import { Module } from '@nestjs/common';
import { LibraryResolver } from './library.resolver.js';

@Module({ providers: [LibraryResolver] })
export class LibraryModule {}

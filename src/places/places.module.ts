import { Module } from '@nestjs/common';
import { PlaceResolver } from './place.resolver.js';

@Module({ providers: [PlaceResolver] })
export class PlacesModule {}

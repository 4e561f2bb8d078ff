import { Module } from '@nestjs/common';
import { MapsController } from './maps.controller.js';
import { StoreMap } from './store-map.js';

@Module({ controllers: [MapsController], providers: [StoreMap] })
export class PlacesModule {}

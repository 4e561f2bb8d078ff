import { Module } from '@nestjs/common';
import { DepartmentController } from './department.controller.js';

@Module({ controllers: [DepartmentController] })
export class OversightModule {}

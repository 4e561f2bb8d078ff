import { Module } from '@nestjs/common';
import { DecideRegistration } from './decide-registration.js';
import { Register } from './register.js';
import { RegistrationsController } from './registrations.controller.js';

@Module({ controllers: [RegistrationsController], providers: [Register, DecideRegistration] })
export class OnboardingModule {}

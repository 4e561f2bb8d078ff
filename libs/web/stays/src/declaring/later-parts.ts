export { DoubtFields } from './doubt-fields';
export { ErrorSummary } from './error-summary';
export { HospitalFields } from './hospital-fields';
export { JustFiled } from './just-filed';
export { KnownGuests } from './known-guests';
export { PartyPanel } from './party-panel';
export { VisaFields } from './visa-fields';

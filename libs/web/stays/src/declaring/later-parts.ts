export { DoubtFields } from './doubt-fields';
export { JustFiled } from './just-filed';
export { VisaFields } from './visa-fields';

export { registrationRule } from './registration.rule';
export { SampleRegister, type Classified, type SampleCells, type SampleFields } from './sample-register';

export { createExampleHospitalPorts } from './example-hospital';

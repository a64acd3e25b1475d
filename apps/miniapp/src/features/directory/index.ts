export * from './api/use-departments';
export * from './api/use-doctors';
export * from './api/use-hospital';
export * from './api/use-hospitals';
export * from './components/department-tree';
export * from './components/doctor-profile';
export * from './components/hospital-card';
export * from './lib/department-tree';

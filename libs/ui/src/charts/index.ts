export * from './area-chart';
export * from './bar-chart';
export * from './scale';

export * from './first.js';
export { tasks } from './tasks.js';

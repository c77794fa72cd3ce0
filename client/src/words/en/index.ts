export * from './first.js';
export { identity } from './identity.js';
export { tasks } from './tasks.js';
export { team } from './team.js';

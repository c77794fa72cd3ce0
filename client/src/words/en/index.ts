export * from './first.js';
export { commitments } from './commitments.js';
export { identity } from './identity.js';
export { minutes } from './minutes.js';
export { meetings } from './meetings.js';
export { notices } from './notices.js';
export { planning } from './planning.js';
export { tasks } from './tasks.js';
export { team } from './team.js';

// What the first screens say.
export { audience } from './audience.js';
export { board } from './board.js';
export { fields } from './fields.js';
export { refusals } from './refusals.js';
export { shell } from './shell.js';
export { sync } from './sync.js';

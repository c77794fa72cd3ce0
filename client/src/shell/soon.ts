import { later } from './later.js';

// What has to be there when a session ends while there is no connection: fetched before all else that comes later.
export const signInPage = later(() => import('../identity/sign-in.page.js'));
export const sealedDialog = later(() => import('./sealed-dialog.js'));

import { useLocation } from 'react-router';
import { useReleaseAsks } from '../releases/today-asks.js';
import { useLoad } from '../sync/index.js';
import { promisesAskedDocument } from './documents.js';

/** Asks for what else waits for my answer, so that the rail counts on every page what Today shows; Today asks by itself. */
export default function AskedElsewhere() {
  return useLocation().pathname === '/today' ? null : <Asking />;
}

function Asking() {
  useReleaseAsks();
  useLoad(promisesAskedDocument, {});
  return null;
}

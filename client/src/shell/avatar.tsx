import { useRow, useRows } from '../sync/index.js';
import { usePack } from './pack.js';
import parts from './parts.module.css';

/** First letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '');
  return letters.join('').toUpperCase();
}

/** A person by initials, in the hue of the sector that the person sits for. The name belongs beside it, or in `label`. */
export function PersonAvatar({ id, name, size = 'normal', label }: { id?: string | null; name?: string; size?: 'small' | 'normal' | 'big'; label?: string }) {
  const person = useRow('person', id);
  const seat = useRows('seat', 'holderId', id ?? '')[0];
  const group = usePack().group(seat?.sector);
  const shown = person?.displayName ?? name ?? '';
  const className = [parts.avatar, seat ? parts[group] : '', size === 'small' ? parts.small : '', size === 'big' ? parts.big : ''].join(' ');
  return label ? (
    <span className={className} role="img" aria-label={label} title={label}>
      {initials(shown)}
    </span>
  ) : (
    <span className={className} aria-hidden="true">
      {initials(shown)}
    </span>
  );
}

import { useEffect } from 'react';
import { usePresence } from '../presence/index.js';
import { PersonAvatar } from './avatar.js';
import frame from './frame.module.css';
import { setHereCount } from './here-count.js';
import { useMe } from './session.js';

const most = 4;

/** Who else looks at the same board. */
export default function Here({ boardId }: { boardId: string | undefined }) {
  const { people } = usePresence(boardId ? { board: boardId } : {});
  const me = useMe().person.id;
  const others = people.filter((person) => person.personId !== me);
  const count = people.length;
  useEffect(() => setHereCount(boardId, count), [boardId, count]);
  if (!others.length) return null;
  const rest = others.slice(most);
  return (
    <span className={frame.people}>
      {others.slice(0, most).map((person) => (
        <PersonAvatar key={person.personId} id={person.personId} name={person.displayName} label={person.displayName} />
      ))}
      {rest.length ? (
        <span className={frame.plus} role="img" aria-label={rest.map((person) => person.displayName).join(', ')}>
          +{rest.length}
        </span>
      ) : null}
    </span>
  );
}

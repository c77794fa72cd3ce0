import { useId, useState, type KeyboardEvent } from 'react';
import parts from '../boards/parts.module.css';
import type { MentionableQuery } from '../generated/graphql.js';
import { OrganizationName } from '../shell/bullet.js';
import { useLoad } from '../sync/index.js';
import styles from './comments.module.css';
import { mentionableDocument } from './documents.js';
import { useCommentWords } from './words.js';

export type Mentionable = MentionableQuery['mentionable'][number];

interface PickerProps {
  about: { readonly kind: string; readonly id: string };
  threadId: string | undefined;
  onPick(person: Mentionable): void;
  onClose(): void;
}

const most = 6;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Somebody who sees what is said: typed, chosen with the arrows, taken with Enter. */
export function MentionPicker({ about, threadId, onPick, onClose }: PickerProps) {
  const t = useCommentWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { data, loading } = useLoad(mentionableDocument, { aboutKind: about.kind, aboutId: about.id, threadId: threadId ?? null });
  const found = (data?.mentionable ?? []).filter(({ displayName }) => plain(displayName).includes(plain(typed.trim()))).slice(0, most);
  const chosen = Math.min(at, Math.max(found.length - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && found.length) setAt((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter') {
      if (found[chosen]) onPick(found[chosen]);
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        type="text"
        role="combobox"
        aria-label={t('mentionFind')}
        placeholder={t('mentionFind')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[chosen] && `${list}-${chosen}`}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={list} aria-label={t('mention')}>
        {found.map((person, each) => (
          <li
            key={person.id}
            id={`${list}-${each}`}
            role="option"
            aria-selected={each === chosen}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(person)}
          >
            <span>{person.displayName}</span>
            <OrganizationName id={person.organizationId} />
          </li>
        ))}
      </ul>
      {!found.length && !loading && (
        <p className={parts.hint} role="status">
          {t('mentionNone')}
        </p>
      )}
    </div>
  );
}

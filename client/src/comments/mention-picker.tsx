import { useState } from 'react';
import type { MentionableQuery } from '../generated/graphql.js';
import { OrganizationName } from '../shell/bullet.js';
import { TypedChoice } from '../shell/typed-choice.js';
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
  const [typed, setTyped] = useState('');
  const { data, loading } = useLoad(mentionableDocument, { aboutKind: about.kind, aboutId: about.id, threadId: threadId ?? null });
  const found = (data?.mentionable ?? []).filter(({ displayName }) => plain(displayName).includes(plain(typed.trim()))).slice(0, most);
  return (
    <div className={styles.picker}>
      <TypedChoice
        says={{ field: t('mentionFind'), list: t('mention'), none: t('mentionNone') }}
        typed={typed}
        onType={setTyped}
        choices={found}
        waiting={loading}
        onPick={onPick}
        onClose={onClose}
      >
        {(person) => (
          <>
            <span>{person.displayName}</span>
            <OrganizationName id={person.organizationId} />
          </>
        )}
      </TypedChoice>
    </div>
  );
}

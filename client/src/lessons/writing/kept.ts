const open = new Map<string, () => Promise<void>>();

/** From now on the shared text of this lesson is open in this tab, and `keep` makes it what the lesson says. Answers how to close it. */
export function openText(lessonId: string, keep: () => Promise<void>): () => void {
  open.set(lessonId, keep);
  return () => {
    if (open.get(lessonId) === keep) open.delete(lessonId);
  };
}

/** Ends when what was typed in this tab is what the lesson says: whoever moves a lesson on means the text that they see. */
export const textKept = (lessonId: string): Promise<void> => open.get(lessonId)?.() ?? Promise.resolve();

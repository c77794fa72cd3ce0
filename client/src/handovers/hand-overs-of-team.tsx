import { Sheet } from '../shell/sheet.js';
import { useHappenings, useLoad } from '../sync/index.js';
import { handOversDocument } from './documents.js';
import { HandOverLine } from './hand-over-line.js';
import { useTurnoverWords } from './words.js';

/** Those under way that I see; a sheet that holds nothing stays away. */
export default function HandOversOfTeam({ teamId }: { teamId: string }) {
  const t = useTurnoverWords();
  const { data, reload } = useLoad(handOversDocument, { teamId });
  useHappenings(({ changes }) => {
    if (changes.some(({ kind }) => kind === 'hand_over' || kind === 'hand_over_item')) reload();
  });
  const open = data?.handOvers.filter((one) => one.state === 'open') ?? [];
  if (!open.length) return null;
  return (
    <Sheet title={t('handOvers')} count={open.length}>
      {open.map((one) => (
        <HandOverLine key={one.id} one={one} />
      ))}
    </Sheet>
  );
}

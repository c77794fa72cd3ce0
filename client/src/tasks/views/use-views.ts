import { useMemo } from 'react';
import { v4 } from 'uuid';
import { ask, useHappenings, useLoad } from '../../sync/index.js';
import {
  addSavedViewDocument,
  editSavedViewDocument,
  openWithViewDocument,
  removeOwnViewDocument,
  removeSavedViewDocument,
  saveOwnViewDocument,
  viewsDocument,
} from './documents.js';

/** A name for a filter. Without a team it is one's own. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly filter: string;
  readonly teamId: string | undefined;
  readonly version: number;
}

export interface Views {
  readonly views: readonly View[];
  readonly opensWith: string | undefined;
  readonly known: boolean;
  /** Makes it, or puts it in the place of the one that is given. */
  save(view: { name: string; filter: string; teamId: string | undefined }, instead: View | undefined): Promise<void>;
  remove(view: View): Promise<void>;
  openWith(view: View | undefined): Promise<void>;
}

export function useViews(): Views {
  const { data, reload } = useLoad(viewsDocument, {});
  useHappenings(({ changes }) => changes.some((change) => change.kind === 'saved_view') && reload());
  return useMemo(() => {
    const mine = (data?.views.mine ?? []).map((one): View => ({ ...one, teamId: undefined, version: 0 }));
    const teams = data?.views.teams ?? [];
    const saveTeams = (teamId: string, name: string, filter: string, instead: View | undefined) =>
      instead
        ? ask(editSavedViewDocument, { act: v4(), input: { id: instead.id, version: instead.version, name, filter } })
        : ask(addSavedViewDocument, { act: v4(), input: { teamId, name, filter } });
    return {
      views: [...mine, ...teams],
      opensWith: data?.views.opensWith ?? undefined,
      known: data !== undefined,
      save: async ({ name, filter, teamId }, instead) => {
        if (teamId) await saveTeams(teamId, name, filter, instead);
        else await ask(saveOwnViewDocument, { input: { id: instead?.id ?? null, name, filter } });
        reload();
      },
      remove: async (view) => {
        await (view.teamId ? ask(removeSavedViewDocument, { act: v4(), id: view.id }) : ask(removeOwnViewDocument, { id: view.id }));
        reload();
      },
      openWith: async (view) => {
        await ask(openWithViewDocument, { id: view?.id ?? null });
        reload();
      },
    };
  }, [data, reload]);
}

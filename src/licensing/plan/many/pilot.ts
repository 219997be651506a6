import type { Change } from '../../model.ts';

/** How many people of a large plan come first, for somebody to look at before the others follow (R8). */
export const pilotSize = 5;

const kinds = ['takes', 'gives', 'swaps', 'switches', 'setsLocation'] as const;

type Kind = (typeof kinds)[number];

/** Chooses those who come first, a slice at a time: of each kind of change one, and then whoever stands at the beginning. */
export interface PilotChoice {
  add(slice: readonly { position: number; change: Change }[]): void;
  /** Their places, in the order of the plan. */
  places(): number[];
}

export function startPilot(): PilotChoice {
  const ofKind = new Map<Kind, number>();
  const first: number[] = [];
  return {
    add(slice) {
      for (const { position, change } of slice) {
        if (change.state !== 'planned') continue;
        for (const kind of kindsOf(change)) if (!ofKind.has(kind)) ofKind.set(kind, position);
        if (first.length < pilotSize) first.push(position);
      }
    },
    places: () => [...new Set([...ofKind.values(), ...first])].slice(0, pilotSize).sort((one, other) => one - other),
  };
}

function kindsOf({ before, add, remove, usageLocation }: Change): Kind[] {
  const direct = before.flatMap((license) => (license.direct ? [license.skuId] : []));
  const gives = add.some(({ skuId }) => !direct.includes(skuId));
  return [
    ...(gives && remove.length > 0 ? (['swaps'] as const) : []),
    ...(gives && remove.length === 0 ? (['gives'] as const) : []),
    ...(!gives && remove.length > 0 ? (['takes'] as const) : []),
    ...(add.some(({ skuId }) => direct.includes(skuId)) ? (['switches'] as const) : []),
    ...(usageLocation !== null ? (['setsLocation'] as const) : []),
  ];
}

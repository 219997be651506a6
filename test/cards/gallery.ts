import type { AdaptiveCard } from '../../src/cards/card.ts';
import { helpCard, welcomeCard } from '../../src/cards/help.ts';
import { historyCard } from '../../src/cards/lists/history.ts';
import { licensesCard } from '../../src/cards/lists/licenses.ts';
import { productServicesCard } from '../../src/cards/lists/product-services.ts';
import { seatsCard } from '../../src/cards/lists/seats.ts';
import { subscriptionsCard } from '../../src/cards/lists/subscriptions.ts';
import { whoHasCard } from '../../src/cards/lists/who-has.ts';
import { confirmationCard } from '../../src/cards/plan/confirmation.ts';
import { impactCard } from '../../src/cards/plan/impact.ts';
import { outcomeCard } from '../../src/cards/plan/outcome.ts';
import { askDeskCard } from '../../src/cards/questions/ask-desk.ts';
import { findProductCard } from '../../src/cards/questions/find-product.ts';
import { findUserCard } from '../../src/cards/questions/find-user.ts';
import { pickProductCard } from '../../src/cards/questions/pick-product.ts';
import { pickUserCard } from '../../src/cards/questions/pick-user.ts';
import { questionCard } from '../../src/cards/questions/question.ts';
import { servicesCard } from '../../src/cards/questions/services.ts';
import { tickAndClearCard } from '../../src/cards/questions/tick-and-clear.ts';
import { usageLocationCard } from '../../src/cards/questions/usage-location.ts';
import { settingsCard } from '../../src/cards/settings.ts';
import type { Change, ChangeState, Failure, PlanState, Product } from '../../src/licensing/model.ts';
import type { Operation } from '../../src/licensing/operations.ts';
import type { Reader } from '../../src/text/text.ts';
import { approvalExhibits } from './gallery-approvals.ts';
import { bulkExhibits } from './gallery-bulk.ts';
import { largeExhibits } from './gallery-large.ts';
import { queueExhibits } from './gallery-queue.ts';
import { riskExhibits } from './gallery-risks.ts';
import {
  downgrade,
  e3,
  everyConflict,
  everyWarning,
  fromGroup,
  held,
  leavesE3,
  megan,
  oddPeople,
  oddProduct,
  powerBiSelfService,
  sampleChange,
  samplePerson,
  samplePlan,
  seatRows,
  seatsOfE3,
  subscriptionRows,
  suite,
  swapsE3ForF3,
  twentyPeople,
  visio,
} from './samples.ts';

/** One card in one state, ready to be rendered for any reader. */
export interface Exhibit {
  card: string;
  state: string;
  render(reader: Reader): AdaptiveCard;
}

const nothing = { execute: false, ask: false, approve: false, look: false };
const sent = 'f1111111-0000-4000-8000-000000000001';

const noSeats: Failure = { code: 'noSeats', message: 'No seats', conflict: null, graphRequestId: sent };
const unknown: Failure = {
  code: 'unknown',
  message: `License **assignment** failed ${'x'.repeat(9_000)}`,
  conflict: null,
  graphRequestId: sent,
};

const oddStop = {
  by: { id: megan.id, name: '**Lars** [click](https://evil.example) ${all}' },
  since: '2026-10-14T12:00:00Z',
  reason: `[Approve](https://evil.example) ${'x'.repeat(900)}`,
};

/** Every card in every state that people meet, the unpleasant ones included: for the tests and for pictures. */
export const gallery: Exhibit[] = [
  ...confirmations(),
  ...outcomes(),
  ...approvalExhibits(),
  ...questions(),
  ...lists(),
  ...riskExhibits(),
  ...queueExhibits(),
  ...asksOfColleagues(),
  {
    card: 'help',
    state: 'may execute',
    render: (reader) =>
      helpCard({ execute: true, ask: true, approve: true, look: true }, reader, {
        supportUrl: 'https://desk.contoso.example/help',
        waiting: { decisions: 2, questions: 1 },
      }),
  },
  {
    card: 'help',
    state: 'may stop all changes',
    render: (reader) =>
      helpCard({ execute: true, ask: true, approve: true, look: true }, reader, { stop: null, mayStop: true }),
  },
  {
    card: 'help',
    state: 'all changes stopped',
    render: (reader) =>
      helpCard({ execute: true, ask: true, approve: true, look: true }, reader, { stop: oddStop, mayStop: true }),
  },
  { card: 'help', state: 'may look', render: (reader) => helpCard({ ...nothing, look: true }, reader) },
  { card: 'help', state: 'no role', render: (reader) => helpCard(nothing, reader, { sandbox: true }) },
  {
    card: 'help',
    state: 'may ask, first time',
    render: (reader) =>
      helpCard({ ...nothing, ask: true, look: true }, reader, { first: true, waiting: { decisions: 0, questions: 1 } }),
  },
  { card: 'help', state: 'welcome', render: (reader) => welcomeCard(reader, { sandbox: true }) },
];

function asksOfColleagues(): Exhibit[] {
  const sentence = 'Could you please unassign Visio from Megan?\n**Lars** [click](https://evil.example) ${all}';
  const states = {
    understood: { request: 'Visio, Megan', unsure: false, sentence, colleague: megan.id },
    unsure: { request: '[Approve](https://evil.example)', unsure: true, sentence: 'x'.repeat(9_000), colleague: '' },
    'nothing found': { request: null, unsure: false, sentence: '', colleague: '' },
  };
  return Object.entries(states).map(([state, asked]) => ({
    card: 'ask-desk',
    state,
    render: (reader) => askDeskCard(asked, reader),
  }));
}

function confirmations(): Exhibit[] {
  const taken = sampleChange(megan, {
    warnings: everyWarning.filter(({ code }) => ['mailbox', 'oneDrive', 'notChecked'].includes(code)),
  });
  const given = sampleChange(samplePerson('Sofie Claes', { usageLocation: null }), {
    before: [],
    add: [{ skuId: e3.skuId, disabledPlans: e3.servicePlans.slice(3).map(({ id }) => id) }],
    remove: [],
    after: [held(e3)],
    usageLocation: 'NL',
    warnings: [],
  });
  const switched = sampleChange(megan, {
    add: [{ skuId: e3.skuId, disabledPlans: e3.servicePlans.slice(4).map(({ id }) => id) }],
    before: [held(e3, { direct: { disabledPlans: e3.servicePlans.slice(3, 4).map(({ id }) => id) } })],
    remove: [],
    after: [held(e3)],
    warnings: [],
  });
  const left = sampleChange(megan, {
    leftAlone: [
      {
        skuId: visio.skuId,
        code: 'inherited',
        groups: [{ id: 'g', name: 'Visio users', alsoGives: ['Entra ID P2'] }],
      },
      { skuId: powerBiSelfService.skuId, code: 'selfService', groups: [] },
      { skuId: oddProduct.skuId, code: 'notAssignable', groups: [] },
    ],
    warnings: everyWarning,
  });
  const odd = twentyPeople.map((user) => sampleChange(user, { leftAlone: left.leftAlone, warnings: everyWarning }));
  const powershell = `Set-MgUserLicense -UserId '${megan.userPrincipalName}' -AddLicenses @() -RemoveLicenses @('${e3.skuId}')\n# $\{all}`;
  return [
    {
      card: 'confirmation',
      state: 'unassign',
      render: (reader) => confirmationCard(samplePlan('unassign', [taken]), reader, { powershell }),
    },
    {
      card: 'confirmation',
      state: 'unassign E3',
      render: (reader) => confirmationCard(samplePlan('unassign', [leavesE3]), reader, { powershell }),
    },
    {
      card: 'confirmation',
      state: 'swap E3 for F3',
      render: (reader) => confirmationCard(samplePlan('replace', [swapsE3ForF3]), reader, { powershell }),
    },
    {
      card: 'confirmation',
      state: 'assign',
      render: (reader) => confirmationCard(samplePlan('assign', [given]), reader, { sandbox: true }),
    },
    {
      card: 'confirmation',
      state: 'services',
      render: (reader) => confirmationCard(samplePlan('services', [switched]), reader),
    },
    {
      card: 'confirmation',
      state: 'unassign all, every warning',
      render: (reader) => confirmationCard(samplePlan('unassignAll', [left]), reader),
    },
    {
      card: 'confirmation',
      state: 'replace, what shrinks and what stays behind',
      render: (reader) =>
        confirmationCard(samplePlan('replace', [sampleChange(megan, { warnings: downgrade })]), reader),
    },
    {
      card: 'confirmation',
      state: 'every conflict',
      render: (reader) =>
        confirmationCard(
          samplePlan('unassign', [sampleChange(megan, { conflicts: everyConflict, warnings: taken.warnings })]),
          reader,
        ),
    },
    { card: 'confirmation', state: 'replace for three', render: (reader) => confirmationCard(replacement(), reader) },
    {
      card: 'confirmation',
      state: 'twenty odd people',
      render: (reader) => confirmationCard(samplePlan('unassign', odd), reader),
    },
    ...oddPeople.map((user, index) => ({
      card: 'confirmation',
      state: `odd person ${index + 1}`,
      render: (reader: Reader) => confirmationCard(withReason(user), reader),
    })),
  ];
}

function replacement() {
  const people = [megan, samplePerson('Adele Vance', { jobTitle: 'Store manager' }), samplePerson('Zoë van den Berg')];
  return samplePlan(
    'replace',
    people.map((user) =>
      sampleChange(user, {
        add: [{ skuId: visio.skuId, disabledPlans: [] }],
        before: [held(e3)],
        after: [held(visio)],
      }),
    ),
  );
}

function withReason(user: (typeof oddPeople)[number]) {
  const plan = samplePlan('unassign', [sampleChange(user)]);
  return {
    ...plan,
    request: { ...plan.request, reason: 'Leaves **1 November** [see](https://evil.example)', ticket: 'INC-1' },
  };
}

function outcomes(): Exhibit[] {
  const states: [PlanState, ChangeState][] = [
    ['waiting', 'planned'],
    ['approved', 'planned'],
    ['applying', 'planned'],
    ['applying', 'sent'],
    ['paused', 'planned'],
    ['preparing', 'planned'],
    ['scheduled', 'planned'],
    ['queued', 'planned'],
    ['done', 'done'],
    ['done', 'skipped'],
    ['refused', 'planned'],
    ['cancelled', 'planned'],
    ['expired', 'planned'],
  ];
  const given = sampleChange(megan, {
    add: [{ skuId: e3.skuId, disabledPlans: [] }],
    remove: [],
    before: [],
    state: 'done',
  });
  const taken = sampleChange(megan, { state: 'done' });
  const replaced = sampleChange(megan, { ...given, remove: [visio.skuId], before: [held(visio)], after: [held(e3)] });
  const changeOf: Record<Operation, Change> = {
    assign: given,
    unassign: taken,
    unassignAll: taken,
    replace: replaced,
    replaceAll: replaced,
    services: sampleChange(megan, { ...given, before: [held(e3)], after: [held(e3)] }),
    set: replaced,
  };
  const operations = Object.keys(changeOf) as Operation[];
  const failed = [megan, ...oddPeople].map((user, index) =>
    sampleChange(user, {
      state: index === 0 ? 'done' : 'failed',
      failure: index === 0 ? null : index === 1 ? noSeats : unknown,
    }),
  );
  const many = twentyPeople.map((user) => sampleChange(user, { state: 'failed', failure: unknown }));
  const undone = samplePlan('unassign', []);
  const undoes = { id: undone.id, number: undone.number, gone: ['mailbox' as const], changed: [], location: true };
  return [
    ...states.map(([state, change]) => ({
      card: 'outcome',
      state: `${state}, ${change}`,
      render: (reader: Reader) =>
        outcomeCard(
          {
            ...samplePlan('unassign', [sampleChange(megan, { state: change, after: [] })], state),
            seatsAfter: [seatsOfE3],
          },
          reader,
        ),
    })),
    ...operations.map((operation) => ({
      card: 'outcome',
      state: `done, ${operation}`,
      render: (reader: Reader) =>
        outcomeCard(samplePlan(operation, [changeOf[operation]], 'done'), reader, { sandbox: true }),
    })),
    ...(['approved', 'applying'] as const).map((state) => ({
      card: 'outcome',
      state: `${state}, all changes stopped`,
      render: (reader: Reader) =>
        outcomeCard(
          {
            ...samplePlan('unassign', [sampleChange(megan), sampleChange(samplePerson('Zoë Maas'))], state),
            stop: { by: { id: megan.id, name: 'Gerda Smit' }, since: '2026-10-14T12:00:00Z', reason: null },
          },
          reader,
        ),
    })),
    {
      card: 'outcome',
      state: 'paused half-way',
      render: (reader) =>
        outcomeCard(samplePlan('unassign', [taken, sampleChange(samplePerson('Zoë Maas'))], 'paused'), reader),
    },
    {
      card: 'outcome',
      state: 'undone',
      render: (reader) => outcomeCard({ ...samplePlan('assign', [given], 'done'), undoes }, reader),
    },
    {
      card: 'outcome',
      state: 'partly',
      render: (reader) => outcomeCard(samplePlan('unassign', failed, 'partly'), reader),
    },
    {
      card: 'outcome',
      state: 'six of twenty failed',
      render: (reader) => outcomeCard(samplePlan('unassign', sixOfTwentyFailed, 'partly'), reader),
    },
    {
      card: 'outcome',
      state: 'under way for twenty',
      render: (reader) => outcomeCard(samplePlan('unassign', underWay, 'applying'), reader),
    },
    {
      card: 'outcome',
      state: 'failed for twenty',
      render: (reader) => outcomeCard(samplePlan('unassign', many, 'failed'), reader),
    },
  ];
}

const [dependency = null, , , exclusive = null] = everyConflict;

const reasons: Pick<Failure, 'code' | 'conflict'>[] = [
  { code: 'noSeats', conflict: null },
  { code: 'dependency', conflict: dependency },
  { code: 'mutuallyExclusive', conflict: exclusive },
  { code: 'busy', conflict: null },
  { code: 'userGone', conflict: null },
  { code: 'notShown', conflict: null },
];

/** Each of the six for another reason, scattered among those who went through. */
const sixOfTwentyFailed: Change[] = twentyPeople.toReversed().map((user, index) => {
  const reason = index % 3 === 1 ? reasons[(index - 1) / 3] : undefined;
  if (!reason) return sampleChange(user, { state: 'done' });
  return sampleChange(user, { state: 'failed', failure: { ...reason, message: '', graphRequestId: sent } });
});

const underWay: Change[] = twentyPeople
  .toReversed()
  .map((user, index) => sampleChange(user, { state: index < 3 ? 'done' : index < 7 ? 'sent' : 'planned' }));

function questions(): Exhibit[] {
  const namesakes = [
    samplePerson('Jan de Boer', { department: 'Finance', jobTitle: 'Controller' }),
    samplePerson('Jan de Boer', { department: 'Warehouse', jobTitle: 'Team lead', blocked: true, guest: true }),
  ];
  const location = (users: typeof oddPeople, source: 'manager' | 'organization' | null) => (reader: Reader) =>
    usageLocationCard({ question: 'q1', users, proposal: source ? 'NL' : null, source }, reader);
  return [
    {
      card: 'pick-user',
      state: 'namesakes',
      render: (reader) =>
        pickUserCard(
          {
            question: 'q1',
            asked: reader.text.questions.severalUsers('jan de boer', namesakes.length),
            people: namesakes,
            multiple: false,
          },
          reader,
        ),
    },
    {
      card: 'pick-user',
      state: 'many odd ones',
      render: (reader) =>
        pickUserCard({ question: 'q1', asked: '**x**'.repeat(999), people: twentyPeople, multiple: true }, reader),
    },
    {
      card: 'find-user',
      state: 'in Teams',
      render: (reader) => findUserCard({ question: 'q1', asked: reader.text.operations.assign.user }, reader),
    },
    {
      card: 'find-product',
      state: 'in Teams',
      render: (reader) =>
        findProductCard({ question: 'q1', asked: reader.text.operations.assign.which.add ?? '' }, reader),
    },
    {
      card: 'pick-product',
      state: 'several',
      render: (reader) =>
        pickProductCard(
          {
            question: 'q1',
            asked: reader.text.questions.severalProducts('visio', 3),
            choices: [visio, e3, oddProduct].map(({ skuId, name }) => ({ value: skuId, label: name })),
            multiple: false,
          },
          reader,
        ),
    },
    {
      card: 'impact',
      state: 'one user, data lost',
      render: (reader) => impactCard(samplePlan('unassign', [sampleChange(megan)]), 'q1', reader),
    },
    {
      card: 'product-services',
      state: 'one product',
      render: (reader) => productServicesCard([e3], reader),
    },
    {
      card: 'product-services',
      state: 'two side by side',
      render: (reader) => productServicesCard([e3, visio], reader),
    },
    {
      card: 'question',
      state: 'which action',
      render: (reader) => {
        const { questions, operations } = reader.text;
        const choices = [
          { label: operations.assign.action, value: 'assign' },
          { label: operations.unassign.action, value: 'unassign' },
        ];
        return questionCard({ question: 'q1', asked: questions.action, choices }, reader);
      },
    },
    {
      card: 'settings',
      state: 'nothing chosen',
      render: (reader) => settingsCard({ language: null, from: 540, to: 1020 }, reader),
    },
    {
      card: 'settings',
      state: 'saved',
      render: (reader) => settingsCard({ language: 'nl', from: 435, to: 1440 }, reader, reader.text.settings.saved),
    },
    { card: 'usage-location', state: 'one, from the manager', render: location([megan], 'manager') },
    {
      card: 'usage-location',
      state: 'your own',
      render: (reader) =>
        usageLocationCard(
          { question: 'q1', users: [megan], proposal: 'NL', source: 'manager', askedOf: megan.id },
          reader,
        ),
    },
    { card: 'usage-location', state: 'several, no proposal', render: location(oddPeople, null) },
    { card: 'usage-location', state: 'several, from the organization', render: location(twentyPeople, 'organization') },
    {
      card: 'services',
      state: 'some off',
      render: (reader) =>
        servicesCard(
          { question: 'q1', user: megan, product: e3, disabledPlans: e3.servicePlans.slice(3).map(({ id }) => id) },
          reader,
        ),
    },
    {
      card: 'services',
      state: 'largest suite',
      render: (reader) => servicesCard({ question: 'q1', user: megan, product: suite, disabledPlans: [] }, reader),
    },
    {
      card: 'services',
      state: 'none',
      render: (reader) => servicesCard({ question: 'q1', user: megan, product: oddProduct, disabledPlans: [] }, reader),
    },
    {
      card: 'tick-and-clear',
      state: 'all kinds',
      render: (reader) =>
        tickAndClearCard(
          {
            question: 'q1',
            user: megan,
            held: [held(e3), held(visio, { direct: null, groups: fromGroup })],
            rows: seatRows,
          },
          reader,
        ),
    },
    {
      card: 'tick-and-clear',
      state: 'many products',
      render: (reader) =>
        tickAndClearCard(
          {
            question: 'q1',
            user: megan,
            held: [],
            rows: manyProducts().map((product) => ({ product, seats: seatsOfE3 })),
          },
          reader,
        ),
    },
  ];
}

function lists(): Exhibit[] {
  const all = [
    held(e3, { direct: { disabledPlans: e3.servicePlans.slice(3).map(({ id }) => id) } }),
    held(visio, { groups: fromGroup }),
  ];
  const odd = [
    held(oddProduct, { direct: null, sourceUnknown: true }),
    held(powerBiSelfService),
    held(visio, { direct: null, groups: [{ id: 'g', name: null, disabledPlans: [], error: 'CountViolation' }] }),
  ];
  const products = [e3, visio, oddProduct, powerBiSelfService];
  const many = manyProducts();
  return [
    { card: 'seats', state: 'all kinds', render: (reader) => seatsCard(seatRows, reader) },
    { card: 'seats', state: 'none', render: (reader) => seatsCard([], reader) },
    {
      card: 'seats',
      state: 'many',
      render: (reader) =>
        seatsCard(
          many.map((product) => ({ product, seats: seatsOfE3 })),
          reader,
        ),
    },
    { card: 'subscriptions', state: 'all kinds', render: (reader) => subscriptionsCard(subscriptionRows, reader) },
    { card: 'subscriptions', state: 'none', render: (reader) => subscriptionsCard([], reader) },
    {
      card: 'licenses',
      state: 'direct and both',
      render: (reader) => licensesCard({ user: megan, held: all, products }, reader, 'execute'),
    },
    { card: 'licenses', state: 'odd', render: (reader) => licensesCard({ user: megan, held: odd, products }, reader) },
    {
      card: 'licenses',
      state: 'none',
      render: (reader) => licensesCard({ user: samplePerson('Nora Bakker'), held: [], products }, reader),
    },
    {
      card: 'licenses',
      state: 'many',
      render: (reader) => licensesCard({ user: megan, held: many.map((one) => held(one)), products: many }, reader),
    },
    {
      card: 'who-has',
      state: 'twenty',
      render: (reader) => whoHasCard({ product: visio, users: twentyPeople }, reader),
    },
    { card: 'who-has', state: 'nobody', render: (reader) => whoHasCard({ product: oddProduct, users: [] }, reader) },
    {
      card: 'who-has',
      state: 'thousands',
      render: (reader) => whoHasCard({ product: e3, users: Array.from({ length: 1557 }, () => megan) }, reader),
    },
    {
      card: 'history',
      state: 'several',
      render: (reader) => historyCard([replacement(), samplePlan('unassign', [sampleChange(megan)], 'done')], reader),
    },
    ...bulkExhibits(),
    ...largeExhibits(),
    { card: 'history', state: 'none', render: (reader) => historyCard([], reader) },
    {
      card: 'history',
      state: 'many',
      render: (reader) =>
        historyCard(
          Array.from({ length: 99 }, () =>
            samplePlan(
              'unassign',
              twentyPeople.map((user) => sampleChange(user)),
              'partly',
            ),
          ),
          reader,
        ),
    },
  ];
}

function manyProducts(): Product[] {
  return Array.from({ length: 70 }, (_, index) => ({
    ...visio,
    skuId: `c0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Product number ${index} with a rather long name for an organization`,
  }));
}

import type { FrameLines } from '../vocabulary.ts';

/** English phrases with a gap. */
export const framesEn: readonly FrameLines[] = [
  {
    means: 'unassign',
    lines: `
      take|taking|get|pull|strip|pulling {thing} … away|off|back|out
      take|taking|get|pull|strip|pulling away|off|back|out {thing}
      {thing} can|may|should|must|could|needs_to|has_to|can_be come off
      {thing} can|may|should|must|could go
      {thing} … can|may|should|must|could be handed|turned in|back
      hand|hands|handed|handing {thing} back|in
      hand|hands|handed|handing back|in {thing}
      {person} can|may|should|must|could lose
      {person} … has|have no use|need for
    `,
  },
  {
    means: 'unassignWeak',
    lines: `
      take|taking|pull|pulling {person} off
      {person} off {product}
      {thing} off {person}
      done|finished|through with {thing}
      stop|stops|stopped|stopping using|paying
      {thing} <not> <need> any_more|anymore
      {thing} no_longer needed|required
      {thing} is|was gathering|collecting dust
      <not> using|use|uses {thing}
      {thing} <not> used
      no_longer using|use|uses|works
      come|comes off
      {product} out
      {product} goes|comes off
      free {thing} … up
      free up {thing}
      ~<everything>|<all> off
      {thing} … can|should|must be stopped|cancelled|ended|terminated
    `,
  },
  {
    means: 'assign',
    lines: `
      set|sets|hook|kit|fix|sort … up|out with
      set|sets up … ~like|~with
    `,
  },
  {
    means: 'assignWeak',
    lines: `
      {thing} … ready for
      get|have|make … ready for
      put {person} on
      put {thing} on
      {product} on {person}
      should_be|must_be|needs_to_be|has_to_be on {product}
      {product} in for
      {person} lost|misses|missing|lacks|lacking {thing}
      {person} hasn't|hasnt|has_no|doesn't|doesnt have|got|has {thing} yet
      make_sure|ensure … has|have|gets|get
      make sure … has|have|gets|get
      sort out {thing}
      {person} to get|have|receive {thing}
      {person} … be able to use|call|work
      {person} is|are joining {thing}
      can|could|may {person} have|get {thing}
      should_be|must_be able to
    `,
  },
  {
    means: 'replaceWeak',
    lines: `
      bump|bumped|step|steps|go|goes|going|moves|moving|move … ~to|~up_to|~onto {product}
      can|may|should|must|could|will|would go|move … ~to|~up_to|~onto {product}
      {product} instead|rather
    `,
  },
  { means: 'switchOff', lines: '{app} off ~for|~at\n switch|turn|switching|turning|set|toggle … off' },
  {
    means: 'switchOn',
    lines: '{app} ?back on ~for|~at\n switch|turn|switching|turning|set|toggle … on\n switch|turn … back on',
  },
  {
    means: 'keep',
    lines: `
      leave|leaves|leaving {product}
      leave|leaves|leaving <possessive>|<leanUser> {product}
      {product} can|may|should|must stay|remain
      {product} stays|remains
      but still need|needs {product}
    `,
  },
  { means: 'changes', lines: 'what did|have|has <subject> … change|changed|do|done' },
  { means: 'retry', lines: 'try … again|once_more' },
];

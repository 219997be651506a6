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
      strip|clear|bin|pull ~<everything>
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
      should_not|shouldn't|shouldnt|must_not|mustn't|ought_not have|keep|hold|use|be|get|to {thing}
      should_not|shouldn't|shouldnt|must_not|mustn't have|be on|been|given|assigned {thing}
      {thing} should_not|shouldn't|must_not|mustn't be there|on|with|assigned
      <not> supposed|meant|allowed|entitled|authorised|authorized to ?have|keep|hold|use {thing}
      <not> entitled|eligible to|for {thing}
      has|have|got no_business|right|claim having|holding|to {thing}
      no business having|holding|keeping ?on ?to {thing}
      no_need|no|little|point|sense need|use|point|sense|for|in {person} having|keeping|to {thing}
      no_need_for {person} to keep|have|hold|retain {thing}
      no_need_for {thing} any_more|anymore
      no_need|no_use_for … {thing}
      <not> <need> to keep|have|hold {thing}
      {person} can do|manage|work|live|cope … without {thing}
      manage|manages|cope|copes|live|lives|do|does|doing|managing|fine|ok|okay without {thing}
      {thing} … is|are|just|being wasted|idle|unused
      never|hardly|rarely|barely|seldom|doesn't|doesnt|not|don't|no_longer|didn't use|uses|used|using|open|opens|opened|touch|touches|touched|start|starts {thing}
      {thing} … never|hardly|rarely|barely|not used|opened|touched|started
      {thing} … can|may|should|must be handed|given|passed|turned back|in|up
      {thing} … can|may|should|must be reused|recycled|reclaimed|repurposed
      {thing} … back in|into|to pool|stock
      return|returns|returned|returning {thing} to pool|stock
      give|gives|giving|gave back {thing}
      give|gives|giving|gave {thing} back
      pull the plug on {thing}
      say goodbye|bye to {thing}
      bin|binned {person} … {thing}
      bin|binned {thing}
      come|came|comes to an end
      bye|goodbye {thing}
      cut {person} off from {thing}
      {thing} … run|runs|ran out for {person}
      let {thing} … lapse|expire|go|run
      rid|relieve|strip|clear|empty|deprive {person} of {thing}
      away|gone with {thing}
      {thing} is surplus|redundant|superfluous|unnecessary|wasted|unneeded
    `,
  },
  {
    means: 'unassignDone',
    lines: `
      took|taken|pulled|stripped|got|gotten {thing} … away|off|back|out
      took|taken|pulled|stripped away|off|back|out {thing}
    `,
  },
  {
    means: 'assign',
    lines: `
      set|sets|hook|kit|fix|sort|rig|tool|suit|fit|load … up|out|over with
      sort|fix|square|fit|equip|furnish|supply|provide|present|issue … ~with {thing}
      see … ~gets|~has|~receives|~<assign> {thing}
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
      {person} <not> have {thing} yet
      <not> have|got {thing} yet
      {person} is|are still|stuck|sitting|left without {thing}
      still|been waiting|asking|begging for {thing}
      {thing} … is|are due for {person}
      sort|fix|arrange|organise|organize {thing} … ~for|~<assign> {person}
      {person} … to be given|granted|assigned|added|on
      where|get {person} … access to {thing}
      access to {thing} ~for {person}
      ~<assign> {person} … access ~to {thing}
      {person} on|onto|onboard|aboard {thing}
      bring|get|move|put|stick|pop {person} on|onto|on_to {thing}
      {person} … start|starts|started|begin|begins working|work with {thing}
      will|would|'ll be needing|using {thing}
      can't|cant|cannot|unable <not> do|work|open|use without {thing}
      sign|signs|enrol|enroll|subscribe {person} … up|in|for|to {thing}
      treat {person} to {thing}
      set|sets|setting|kit|kitting up {person}
      set|sets|setting {person} … up
      give {person} … back
      give {thing} back ~to {person}
      bless {person} with {thing}
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
  {
    means: 'switchOff',
    lines: `
      {app} off ~for|~at
      switch|turn|switching|turning|set|toggle … off
      shut|shuts|close|closes|knock|cut|flip|put … off
      shut|close {app} … down
    `,
  },
  {
    means: 'switchOffWeak',
    lines: `
      block|blocks|blocking|hide|hides|hiding|mute|kill|killing|shut|close|lock|bar|stop|suspend|pause {app}
      {app} … can|should|must|needs_to|has_to|to be|get blocked|hidden|closed|stopped|shut
      block|bar|keep|lock|stop|stopping {person} … from|out {app}
      {person} should_not|shouldn't|must_not|mustn't see|open|use|reach {app}
      without {app} ~in
    `,
  },
  {
    means: 'switchOnWeak',
    lines: `
      unblock|unlock|unhide|open|reopen|allow|restore|unmute {app}
      {app} … can|should|must|needs_to|has_to|to be|get unblocked|opened|unlocked|restored
      {person} … misses|missing|lacks|lacking|lost {app}
      {app} is|are|has|have|went|gone missing|gone|vanished|disappeared
      {app} … vanished|disappeared ~from|~for
      let {person} use|open {app}
      can't|cant|cannot|unable see|open|find|use|get|start {app}
      {person} … should|must be able to … ~use|~open|~see {app}
    `,
  },
  {
    means: 'switchOn',
    lines: '{app} ?back on ~for|~at\n switch|turn|switching|turning|set|toggle … on\n switch|turn … back on',
  },
  {
    means: 'keep',
    lines: `
      leave|leaves|leaving {product}
      <possessive> {product} is fine|ok|okay
      leave|leaves|leaving the|<possessive> rest
      leave|leaves|leaving … alone|as_is|untouched
      leave|leaves|leaving <possessive>|<leanUser> {product}
      {product} can|may|should|must stay|remain
      {product} stays|remains
      but still need|needs {product}
    `,
  },
  {
    means: 'condition',
    lines: `
      then|after|afterwards|later ?back off|away|back|gone ?again
      then|afterwards|later remove|revoke|take|drop|pull ?it|them|that ?away|off|back again|afterwards
      and off|back again
      just|only for one_day
    `,
  },
  { means: 'changes', lines: 'what did|have|has <subject> … change|changed|do|done' },
  { means: 'retry', lines: 'try … again|once_more' },
];

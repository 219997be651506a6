/**
 * What people type in English, by what it means to the recogniser. Lower case, no diacritics; a phrase may have several words.
 * A word may stand under several headings: the sentence decides.
 */
export const wordsEn = {
  // Verbs that change licences; `…Done` are their participles, `…Weak` mean it only with the rest of the sentence.
  assign: `
    assign, assigning, give, giving, add, adding, grant, granting, provide, providing, provision, allocate, reinstate,
    issue, allocating, entitle, entitling, award, awarding, bestow, furnish, supply, supplying, equip, equipping,
    license up, re-assign back, reassign back, add on, hand out, handing out, dish out`,
  assignDone: `
    assigned, added, given, granted, provided, allocated, issued, handed out, equipped, furnished, supplied, entitled,
    awarded, put on, received`,
  assignWeak: `
    keeps asking for, keep asking for, keeps begging for, keeps asking, keep asking,
    hand, handing, pass, pass on, lend, put back, get, gets, put, order, arrange, set up with, like, want, request,
    requesting, hook up with, set up for, kit out with, fix up with, sort out with, sort with, get on, put on, sign up
    for, signed up for, subscribe to, enrol in, enroll in, roll out, deploy, provision for, allot, dole out, slap on,
    chuck on, stick on, pop on, whack on, bung, opt in, reinstated, restore, restoring, restored, gave, receive,
    receives, receiving, inherit, inherits, inherited by, would love, could use, could do with, is due, is owed, is
    entitled to, be entitled to, qualifies for, is eligible for, opts for, onboard, onboarding, getting, asks for,
    asked for, asking for, is asking for, applied for, applies for, applying for, would benefit from, is after, is
    waiting for, waits for, waiting on`,
  unassign: `
    remove, removing, removal, unassign, unassigning, un-assign, deassign, de-assign, revoke, revoking, revocation,
    drop, dropping, withdraw, withdrawing, delete, deleting, strip, stripping, take away, taking away, take back, get
    rid of, getting rid of, reclaim, reclaiming, unlicense, deprovision, rm, unassignment, unassigns, stripping off,
    take off, taking off, rescind, rescinding, reclaims, deprovisioning, de-provision, deallocate, de-allocate,
    dispossess, claw back, clawing back, detach, disassociate, dissociate, unlink, unlicence, take out, taking out,
    peel off, take from, taking from`,
  unassignDone: `
    released, returned, terminated, handed in, handed back, removed, unassigned, revoked, dropped, withdrawn, deleted,
    stripped, taken away, reclaimed, rescinded, deprovisioned, deallocated, clawed back, detached, taken off, taken
    back, taken from, freed up, freed, given back, given up, relinquished, surrendered, discontinued, lifted, handed
    over to the pool, taken, took, pulled, lost, got rid of, took off, took away`,
  unassignWeak: `
    park, loses, losing, goes off, go off, comes off, clear, yank, ditch, axe, bin, nuke, zap, scrap, lift, kick,
    release, return, cut, chuck, boot, retire, pull, take, taking, terminate, end, lose, kill, free up, freeing up,
    frees up, freed up, relinquish, relinquishes, surrender, surrenders, forfeit, forfeits, give up, gives up, giving
    up, gave up, part with, discontinue, discontinuing, do away with, dump, dumping, toss, trash, shed, offload,
    harvest, recover, recovering, recoup, repossess, confiscate, wipe, wiping, erase, eliminate, purge, unsubscribe,
    unsubscribing, disconnect, evict, wind down, phase out, lapse, lapses, expire it, let go of, letting go of, hand
    back, hands back, handing back, hand in, hands in, handing in, turn in, turns in, turning in, send back, sends
    back, sending back, bring back, vacate, vacates, vacated, cutting, ditching, binning, axing, dropping off, drops
    off, drop off, chop, chopping, scrapping, pulling, killing, yanking, nix, bye to, goodbye to, downsize, cleanse,
    loses access to, opts out of, opt out of, opt out, stop paying for, stops paying for, pay for nothing, wasted on,
    is wasted on, unneeded, redundant, superfluous, surplus, obsolete, unnecessary, needless, gathering dust,
    collecting dust, sits idle, sitting idle, is idle, idle, lying around, not in use, no use for, no need for, no use
    of, without use`,
  replace: `
    replace, replacing, replacement, swap, swapping, swap out, switch, switching, exchange, upgrade, upgrading,
    downgrade, downgrading, convert, migrate, upgrades, downgrades, converting, converts, migrating, migrates, swaps,
    swapping out, trade in, trading in, substitute, substituting, interchange, trade up, trade down, level up`,
  replaceDone: `
    replaced, swapped, switched, upgraded, downgraded, converted, migrated, traded, bumped, substituted, swapped out,
    traded in`,
  replaceWeak: `
    bump, set, change, changing, move, moving, trade, transfer, reassign, hand over, trading, bumping, shift,
    shifting, shuffle, rotate, rejig, flip, step up, step down, scale up, scale down, go up, go down, moves up, moves
    down, move up, move down, bring up, bring down, promote, demote, turn into, becomes, convert over, jump, jumps,
    climb, climbs, drops down, drop down, roll over`,
  switchOff: `
    disable, disabling, deactivate, deactivating, turn off, switch off, turning off, switching off, disables,
    deactivates, switch out, knock off, shut off, shutting off, cut off, de-activate, unplug, turn it off, turn that
    off`,
  switchOffDone: `
    disabled, deactivated, turned off, switched off, de-activated, shut off, cut off, unplugged`,
  switchOffWeak: `
    mute, suppress, hide, hiding, hidden, mask`,
  switchOn: `
    enable, enabling, activate, activating, reenable, re-enable, turn on, switch on, turning on, enables, activates,
    switching on, turn back on, switch back on, turning back on, switching back on`,
  switchOnDone: 'enabled, activated, turned on, switched on',
  switchOnWeak: 'unblock, unhide, unmute',
  manage: 'change, changing, manage, managing, edit, editing, modify, adjust, update',
  copy: 'copy, copying, clone, mirror, duplicate',
  need: `
    want, wants, wishes to have, need, needs, needed, require, requires, should get, should have, must have, must get,
    has to have, requiring, needing, is in need of, are in need of, cannot work without, can't work without, cannot do
    without, can't do without, must be given, ought to have, ought to get, is supposed to have, are supposed to have,
    be needing, has a need for, have a need for, is meant to have, should be given`,

  // Looking.
  show: `
    overview, show, show me, list, display, check, view, see, look up, lookup, tell me, let me see, give me a list of,
    give me an overview of, overview of, find`,
  who: `
    does anyone, does anybody, is anyone, is anybody, do any users, all users with, all users who have, everyone who
    has, all people with, who, who is, who's, whos, which users, what users, which people, users with, people with,
    users having, users on, everyone with, everybody with, list of users with, who's got, who all, who else, anyone
    with, anybody with, has anyone, has anybody, have any users, which of our users, which of our people, which staff,
    which employees, which colleagues, what people, whom, whose account, whose accounts, staff with, employees with,
    colleagues with, list everyone with, list everybody with, list all users with, everybody who has, all staff with,
    all users on, all the users with, people on, which accounts, accounts with, name everyone with`,
  have: `
    licensed, licenced, licensed for, licenced for, has, have, got, has got, have got, uses, use, using, holds, hold,
    own, owns, possess, possesses, is using, are using, be using, runs, running`,
  what: "what, what's, whats, which",
  howMany: 'how many, how much, number of, count, count of, how may',
  available: `
    do we still have, still have any, have we still got, available, free, left, left over, remaining, unused, spare,
    any, availability, any more, in stock, have left, are left, is left, still there, to spare, up for grabs, to give
    out, to hand out, unassigned, unallocated, not assigned, in reserve, on the shelf, open seats, free seats, spares,
    leftover, vacant, not used, going spare, still available, still free, still have, still got, any left, enough, run
    out of, ran out of, do we need to buy more, can we still, could we still, can i still, are we out of, are we
    running out of, are we low on, do we have any`,
  seats: `
    seats, seat, seat overview, seat count, license overview, licence overview, license count, inventory, stock,
    capacity, headroom, seat usage, license usage, licence usage, license availability, licence availability, license
    counts, licence counts, license numbers, utilisation, utilization`,
  subscriptions: `
    subscription, subscriptions, renewals, renewal dates, renewal date, seats per subscription, renewal calendar,
    contract dates, contract date, billing date, contract end, expiry date, expiry dates, expiration date, expiration
    dates, end date of, end dates of`,
  renew: `
    renew, renews, renewal, renewed, expire, expires, run out, runs out, expiring, expired on, lapse, lapses, come up
    for renewal, comes up for renewal, up for renewal, due for renewal, renewing, end, ends, ending, extended, be
    extended, auto renew, auto-renew`,
  history: `
    history, log, audit log, audit trail, audit, what changed, recent changes, past changes, been changed, changed
    about, happened to, happened with, has happened to, has happened with, was done to, has been done to, was done
    for, has been done for, had before, used to have, previously had, past licenses, past licences, earlier licenses,
    earlier licences, timeline, trail, track record, past actions`,
  status: `
    status, status of, state of, progress, progress of, how is, how's, where is, what happened to, what happened with,
    what's happening with, where are we with, where do we stand with, how far are we with, how far is, how did it go
    with, any progress on, update on, any news on, how far along is, any movement on, any update on, any updates on,
    has anything happened with, is there news on, any word on, what became of, what came of, what is going on with,
    what's going on with`,

  // Requests and decisions.
  requestNoun: 'request, requests, nr, number, plan, approval request, change, case, id',
  myRequests: `
    my requests, my open requests, my pending requests, what did i request, what did i ask, what have i asked, what
    have i requested, requests of mine, my request, requests i made, open requests of mine, what are my requests, my
    own requests, requests have i made, requests did i make, requests have i sent in, requests have i sent, requests
    did i send, requests have i submitted, requests did i submit, requests have i put in, requests did i put in,
    requests have i filed, requests did i file, have i submitted, have i put in, have i sent in, did i submit, did i
    send in, did i put in, did i file, i asked for, things i asked for, what i asked for, what i requested, what have
    i asked for, what did i ask for, what have i submitted, my submissions, my tickets, requests from me, requests by
    me, anything of mine, i have outstanding, do i have outstanding, i have open, do i have open, have i got open,
    have i got outstanding, have i got pending`,
  myLicenses: `
    my licenses, my licences, what do i have, which licenses do i have, what licenses do i have, what licences do i
    have, which licences do i have, show my licenses, show my licences`,
  approvals: `
    approvals, approval, pending approvals, open approvals, my approvals, pending requests, open requests, waiting for
    me, waiting for my approval, to approve, what do i have to approve, what should i approve, what must i approve,
    what needs my approval, requests to approve, what is waiting for me, what's waiting for me, anything to approve,
    approval queue, my queue, waits for me, waiting on me, pending on me, needs my decision, need my decision, needs
    me, need my approval, awaits my approval, awaiting my approval, await my approval, need to approve, have to
    approve, left to approve, still to approve, for me to approve, that i must approve, i must approve, i should
    approve, on my desk, on my plate, in my queue, in my inbox, sign off on, need my sign-off, needs my sign-off, to
    sign off, pending for me, open for me, waiting for a decision, awaiting a decision, my to do list, my pile, for my
    approval, for me to sign, for me to decide, to decide on`,
  approve: `
    endorse, endorsing, approve, confirm, approving, approved, agreed, accept, authorize, authorise, agree, agree to,
    agree with, allow, ok to, okay to, sign off, signed off, signs off, green light, greenlight, green-light, give the
    nod to, wave through, thumbs up for, thumbs up to, go-ahead for, go ahead with, let through, ratify, consent to, a
    yes, is a yes, a yes from me, is a yes from me, gets a yes, good to go, is good to go, can go ahead, can go
    through, may go through, okayed, okays, approves`,
  reject: `
    reject, rejecting, rejected, deny, denied, decline, declined, refuse, disapprove, turn down, turn it down, turning
    down, turned down, knock back, knocked back, veto, vetoed, say no to, bounce, bounce back, throw out, dismiss,
    thumbs down for, thumbs down to, disapproved, refusing, declining, denying, shoot down, kick back, a no, is a no,
    a no from me, is a no from me, a no for me, is a no for me, gets a no, a hard no`,
  withdrawRequest: `
    retract, recall, pull back, take back my request, pull my request, retract my request`,
  /** Forms of these verbs that tell of a decision instead of making one. */
  decided: `
    approved, approving, agreed, accepted, rejected, rejecting, denied, declined, refused, withdrawn, withdrawing,
    cancelled, canceled, retrying, signed off, signs off, turned down, knocked back, vetoed, disapproved`,
  remind: `
    remind, reminder, nudge, chase, send a reminder, send reminder, remind them, remind the approver, remind the
    approvers, send another reminder, poke, prod, ping, give a nudge, hurry up, chase up, jog the memory of, a nudge,
    give a poke, a poke, a push, give a push, a prod, hassle, jog`,
  retry: 'retry, retrying, redo, once more, retry what failed, retry the failed ones, retry the failed users',
  undo: `
    undo, undo that, undo it, undo last, undo the last change, undo last change, undo the last one, revert, revert
    that, roll back, rollback, reverse`,

  // Small talk and the words of a dialog.
  yes: `
    yes, yep, yeah, yup, ya, y, sure, go ahead, do it, do that, correct, that's right, that is right, that's correct,
    right, confirm, confirmed, of course, absolutely, proceed, please do, sounds good, looks good, go for it, exactly, sure thing, yes exactly`,
  ok: "ok, okay, okey, k, fine, alright, all right, that's fine, that is fine, that's ok, fine by me, fine with me",
  no: `
    no wait, no, nope, nah, n, wrong, that's wrong, that is wrong, incorrect, not correct, that's not right, not that one, not
    right`,
  /** What may stand beside yes without changing what is agreed to. */
  plea: `
    please, pls, plz, plse, kindly, just, now, right now, asap, right away, immediately, mate, guys, folks, so, well,
    i would like, i'd like, do`,
  meant:
    'it should have been, was meant to be, supposed to be, i meant, i mean, actually, rather, it should be, it must be, make it, make that',
  back: 'back, go back, previous, previous question, previous step, one step back, step back, take me back',
  startOver: `
    start over, restart, start again, begin again, reset, from the beginning, from the top, from scratch, start fresh,
    try again, over again`,
  help: `
    help, help me, commands, command list, what can you do, what can i do, what can i ask, what can i type, what do
    you do, how does this work, how do you work, how does it work, instructions, manual, menu, options, usage, i need
    help, can you help me, can you help, how do i use this, i am lost, i don't understand, i dont understand`,
  howTo: 'how do i, how can i, how to, how would i, how should i, how do you, how do we, how can we',
  greeting: `
    hi, hello, hey, hiya, howdy, good morning, good afternoon, good evening, good day, greetings, morning, hi there,
    hello there, hey there, yo, dear, hi all, hi team, hi everyone, hello team, hello all, hi guys`,
  thanks: `
    thanks, thank you, thank you so much, thank you very much, thanks a lot, many thanks, thx, tnx, ty, cheers, much
    appreciated, thanks in advance, thank you in advance, great, perfect, awesome, nice, bye, goodbye, well done,
    that's all, that is all, that was all, that's it, that will be all, that'll be all, great thanks, appreciate it, appreciated, cool`,
  cancel: `
    wait, no wait, hold on, oh wait, don't do it, do not do it, cancel, stop, quit, exit, abort, never mind, nevermind, nvm, forget it, forget about it, forget that, leave it,
    cancel that, cancel it, cancel this, stop it, stop that`,
  language: `
    language, speak, talk, in, set language, change language, switch language, answer, reply, lang, speak to me`,
  settings: 'settings, my settings, preferences, my preferences, my language, my working hours, my working time',
  english: 'english',
  dutch: 'dutch',

  // Nouns.
  license: `
    license, licenses, licence, licences, lic, lics, licens, lisence, lisense, assignment, license assignment, licence
    assignment, sku, skus, product, products, product license, product licenses`,
  services: `
    apps and services, apps & services, apps, service plans, service plan, services, service, app, apps or services`,
  userNoun: `
    nurse, nurses, doctor, teacher, teachers, student, surgeon, physician, receptionist, temp, locum, midwife,
    caretaker, porter, tutor, lecturer, professor, trainee nurse, new teacher, new nurse, headteacher, our nurse, guy,
    girl, lady, man, woman, gentleman, user, users, colleague, colleagues, employee, employees, person, people, these
    users, those users, the following users, following users, following people, the following people, new starter, new
    starters, new hire, new hires, newcomer, starter, staff member, member, mr, mrs, ms, coworker, co-worker,
    teammate, name, upn, username, email, e-mail, mail, address, someone, somebody, intern, trainee, contractor,
    leaver, nurse manager, ward manager, matron, sister, consultant, registrar, paramedic, physio, pharmacist,
    radiographer, therapist, carer, care worker, social worker, teaching assistant, head of year, principal, dean,
    bursar, librarian, invigilator, researcher, phd student, planner on duty, shift lead, shift leader, supervisor on
    duty, foreman, forewoman, dispatcher, controller on duty, clerk, secretary, assistant manager, team member,
    staffer, new joiner, new joiners, joiner, joiners, mover, leavers, new recruit, recruit, new guy, new girl, new
    lady, apprentice, work experience student, graduate, agency worker, agency nurse, bank nurse, freelancer,
    volunteer, councillor, alderman, civil servant, officer, inspector, caseworker`,
  account: 'account, accounts, profile, user account',
  group: `
    whoever, anyone who, the lot of them, the lot, everyone who, everyone, everybody, anyone, anybody, nobody, team, teams members, department,
    group, groups, guests, guest, company, all users, all employees, the whole, all staff, staff, organization,
    organisation, tenant`,

  // Little words.
  from: `
    from, off, off of, out of, as of, as from`,
  to: 'to, onto, into, towards',
  for: 'for, on behalf of',
  of: 'of',
  at: 'at',
  on: 'on',
  with: 'with',
  by: 'by',
  in: 'in, within, inside, under',
  instead: 'instead of, in place of, rather than, in exchange for, in lieu of',
  without: 'without, w/o, minus, but without, with no, less',
  except: `
    except, except for, excepting, but, besides, other than, apart from, aside from, but not, excluding, save for, bar, barring, leaving out, not counting, all but`,
  /** Stands after what it excepts. */
  exceptAfter: 'excluded, excepted, aside, exempt',
  keep: `
    keep, keeps, keeping, retain, retains, as is, untouched, unchanged, no change for, no changes for, leave as is,
    leave alone, stays as she is, stays as he is, stay as they are, stays as it is, stays as is, stay as is, stays
    put, stays the same, stay the same, stays on what she has, stays on what he has, remains as is, leave as they are,
    leave as it is`,
  all: 'all, all of, all the, every, each, any and all, all of the, every single, all existing, all current',
  everything: `
    everything, evrything, everthing, all his stuff, all her stuff, all their stuff, all of his stuff, all of her stuff, all that he has, all that she has, all he has, all she has, everything he has, everything she has, everything they have, the whole lot, the lot, all of it, all licenses, all licences, every license, every licence, all of the licenses, all of the
    licences, all the licenses, all the licences, all products, all her licenses, all his licenses, all their
    licenses, all her licences, all his licences, all their licences, whatever, all existing licenses, all current
    licenses, any licenses, any license`,
  and: 'and, plus, as well as, and also, and the, along with, together with, and then, then',
  or: 'or, either, and or',
  article: 'a, an, the, this, that, these, those, one, 1, single, some, following, both',
  possessive: 'his, her, their, its',
  /** Words that stand for people, products or requests of the turn before. */
  leanUser: `
    hers, theirs, each of them, both, the both of them, him, her, them, he, she, they, that user, that person, the same person, both of them,
    this person, shes, hes, theyre, she's, he's, they're, she'll, he'll, they'll, she'd, he'd, they'd, shell, hell,
    herself, himself, themselves`,
  leanProduct: `
    it, them, that, this, those, these, that one, this one, one, one of those, one of them, the same one, that license, that licence, the
    same license, the same licence, the same product, same one`,
  nth: `
    the first, the first one, first one, the second, the second one, second one, the third, the third one, third one, the fourth one, the
    last one, the last, the other one, other one, number one, number two, number three`,
  amend:
    'instead, also, too, as well, same for, the same for, likewise, and, and also, plus, ditto, and for, same again for',
  impact: `
    what happens, what would happen, what will happen, what if, what breaks, what would break, what does she lose,
    what does he lose, what goes, what would be lost, what will be lost, consequences, impact, effect, what is the
    impact, what's the impact, what would break if, what breaks if, what would we lose, what do we lose, what would it
    mean if, what does it mean if, what is lost, what's lost, what are the consequences, what would stop working, what
    stops working, what is affected, what would be affected, any downside, any consequences, any risk in, what would
    that do, is there a risk, knock-on effect, fallout, side effects`,
  contains: `
    contain, contains, included, include, includes, comes with, come with, is in, is included in, part of, services
    in, what's in, inside of, what is in, what's inside, what is inside, inside, does it have, cover, covers, come
    along with, bundled with, what comes with, comprises, comprise, consist of, consists of, what do you get with,
    what do we get with, what do i get with, you get with, we get with, is there in, are there in, have in it, got in
    it, is it part of, is part of, packed in, features of, feature list, what does it include, make up, makes up,
    which apps are in, what apps are in`,
  compare: `
    compare, comparison, versus, vs, difference, differences, different, differ, difference between, diff, diff
    between, differ from, compared to, compared with, that i don't, next to each other, side by side, stack up
    against, stacks up against, how do, that she doesn't, that he doesn't, that they don't`,
  why: `
    why, how come, for what reason, on what grounds, what is the reason, what's the reason, wherefore, how is it that,
    how can it be that, what for`,
  /** Where somebody has something from. */
  whence: `
    how did, how come, how does, where did, get his, get hers, get theirs, gets his, gets hers, get that from, get it
    from, have it from, has it from, come by, came by, given by, through a group, via a group, where does, where do,
    where has`,
  /** What somebody would be without. */
  loses: `
    lose, loses, losing, be lost, be left with, left with, break, breaks, stop working, stops working, miss out, miss
    out on, go wrong, be without, losing access, stops, stop having, be gone, be cut off from, no longer work, go
    missing, fall away, be affected, suffer, drop out, go away`,
  noLicense: `
    no license, no licence, no licenses, no licences, without a license, without a licence, without license, without
    licence, without any license, without any licence, unlicensed, not licensed, no license at all, without licenses,
    without licences, doesn't have a license, does not have a license, don't have a license, don't have any license,
    hasn't got a license, hasn't got a licence, hasn't got any license, hasn't got any licence, haven't got a license,
    haven't got a licence, haven't got any license, haven't got any licence, hasn't a license, have no license, has no
    license, got no license, lacks a license, lacks a licence, lack a license, lack a licence, lacks any license,
    missing a license, missing a licence, not have a license, not have a licence, not have any license, not have any
    licence, doesn't have any license, doesn't have any licence, does not have any license, does not have any licence,
    does not have a licence, doesn't have a licence, don't have a licence, don't have any licence, no licence at all,
    no licences at all, no licenses at all, not got a license, not got a licence, not got any license, not got any
    licence, nothing assigned, without anything, has nothing, have nothing, got nothing, empty accounts`,
  changes: `
    what did we change, what changed, what has changed, what was changed, changes, who changed what, what did we do,
    what was done, what have we changed, changed, touched, recent changes, what did you change, what went, what
    happened, anything changed, has anything changed, did anything change, what is new, what's new, anything new, what
    has been changed, what has happened, what all changed, what got changed, which changes, list of changes, changes
    were made, changes made, been modified, what has been done, what got done, what did you do, what all happened,
    done since, changed since, recent activity, latest changes, last changes, activity, anything happened, has
    anything happened, have any changes, happened, everything that was changed, everything that changed, that was
    changed, that were changed, that changed`,
  /** What was done should not have been. */
  mistake: `
    by mistake, by accident, accidentally, wrongly, in error, mistakenly, unintentionally, per mistake, accidental,
    erroneously, by error, unintended, inadvertently`,
  blocked: 'blocked, disabled accounts, blocked accounts, blocked users, sign-in blocked',
  guests: 'guests, guest users, all guests, guest accounts, external users, externals, every guest, all guest users',
  department: 'department, dept, team, group, office, ward, unit',
  pronoun: `
    it, them, him, he, she, they, himself, herself, ones, same one, he's, she's, they're, it's, that's, there's, shes,
    hes, theyre, she'll, he'll, they'll, she'd, he'd, they'd, its, thats, themselves`,
  self: 'me, myself',
  subject: "i, we, you, u, i'm, i am, we're, us",
  request: `
    can you, could you, would you, will you, can we, could we, can u, could u, would u, would you mind, can, could,
    would it be possible to, is it possible to, would you be able to, are you able to, may i ask you to, might you,
    can someone, could someone, can anyone, could somebody, would, could you guys`,
  filler: `
    who stays put, who stays as is, who stays where he is, who stays where she is, not on top, not on top of it, not in addition,
    say, or so, tho, though, btw, by the way, oops, whoops, oh, ah, hmm, ehm, er, uh, below, following, listed below,
    effective immediately, effective, with immediate effect, probably, basically, as discussed, as requested, as
    agreed, as per, cheers, kindly please, would be great, that would be great, if that works, on the double, again
    please, mate, guys, folks, team mates, please, pls, plz, plse, kindly, just, now, right now, today, asap, as soon
    as possible, immediately, right away, urgently, urgent, also, too, again, so, well, direct, directly, my, our,
    your, new, existing, current, currently, assigned to, assigned, i would like to, i would like, i'd like to, i'd
    like, we would like to, we'd like to, i want to, we want to, i need to, we need to, i have to, we have to, i must,
    we must, let's, lets, go ahead and, need you to, i need you to, to be, be, can be, could be, should be, must be,
    may be, needs to be, need to be, has to be, have to be, want you to, if possible, if you can, if you could, when
    you have time, when you get a chance, at your earliest convenience, when possible, for me, quick, quickly, quick
    question, ask, fyi, hope you are well, hope you are doing well, license desk, do, will, going to, gonna, wanna,
    want to, would like, like to, who is called, called, named, at the moment, at once, that, there, are there, is
    there, do we have, have we got, we have, we got, do i have, in total, still, as well, yet, in advance, unused,
    mind, able, user is, user is called, and nobody else, and no one else, but nobody else, but no one else, but not
    to anyone else, not to anyone else, but not for anyone else, but not anyone else, and not anyone else, and only
    them, only them, and nothing else, but nothing else, nothing more, and nothing more, and no more, just them, no
    rush, when convenient, at your leisure, if you don't mind, if you wouldn't mind, that'd be great, that would help,
    would be lovely, much obliged, ta, heads up, just a heads up, for your information, per our call, per our chat, as
    agreed with them, as promised, as mentioned, as usual, once again, from our side, on our end, to begin with, in
    the meantime, for now, these days, by now, at this point, as it stands, as of now, for a while, at all,
    altogether, in full, any longer, be so kind as to, be so kind, kind enough to, do me a favour, do me a favor, make
    sure that, make sure, ensure that, ensure, see to it that, i want you to, i'd want you to, i was wondering if you
    could, i was hoping you could, i wonder if you could, wondering if, could you also, can you also, i'm asking,
    we're asking, it turns out, turns out, it seems, seems, seemingly, evidently, obviously, clearly, apparently,
    effectively, please also, go on and, and so, therefore, thus, hence, accordingly, it would be good if, it'd be
    good if, it would be nice if, it'd be nice if, all good, end up with, ends up with, wind up with, winds up with,
    as she is, as he is, as they are, as it is, as ever, in the first place, first of all, in any case, anyway,
    anyhow, either way, by the looks of it, i believe, i guess, i suppose, i reckon, if i'm not mistaken, im, ive,
    i'll, i've, its, thats, theres, there's, it's, that's, while you're at it, while ur at it, whilst you're at it,
    while at it, same thing, the same thing, hi there`,
  /** Headings of a form, "Action: remove", and words beside a ticket's number. */
  label: 'action, task, ticket, ref, reference, subject, request type, type',
  /** Somebody else than the person who is named with him. */
  relative: `
    manager, boss, supervisor, assistant, secretary, successor, replacement, predecessor, team lead, team`,

  /** After a name: whoever says it is not whom it is about. */
  says: `
    says, said, saying, asks, asked, asking, tells, told, mentions, mentioned, reports, reported, thinks, confirms,
    confirmed, writes, wrote, indicated`,

  // Signs of care: what turns an order into something to ask about.
  not: `
    nolonger, no-longer, nomore, any longer not, but not, not, don't, dont, do not, never, doesn't, doesnt, no longer, cannot, can't, cant, isn't, won't, wont,
    shouldn't, shouldnt, wait, neither, nor, without removing, undo the, didn't, did not, does not, should
    not, must not, mustn't, hold on, hold off, avoid, skip, refrain`,
  question: `
    should i, should we, shall i, shall we, do i, do we need, may i, must i, what happens, what would happen, what
    will happen, what if, why, when, is it ok, is it okay, is it safe, am i allowed, how, where, can i`,
  askStart: 'is, are, was, were, does, did, has, do, am, have, should, shall, may, must, might',
  condition: `
    if, unless, in case, once, after, before, whether, as long as, provided that, when, only, maybe, perhaps,
    possibly, first, from then, from then on, thereafter, later, assuming, depending, suppose, supposing`,
  past: 'was, were, been, has been, have been, already, had, did, just been, yesterday, last week, recently',

  // What ends a list and starts a clause of its own.
  because: `
    because, because of, cause, cuz, bc, since, reason, reason is, the reason is, due to, on account of, so that, in
    order to, as a result of, seeing as, justification, given that, owing to, motivation, reason being, cos, coz, the
    reason being, on the grounds that, on grounds of, in view of, in light of, what with, rationale`,
  until: `
    until, till, til, untill, 'til, through, thru, up to, up until, until and including, ending, ending on, expiring,
    expiring on, valid until, valid till`,
  same: `
    same, the same, exactly the same, identical, the same way, same way, the same setup, same setup, the same set-up,
    the same stuff, same stuff, same kit, the same kit, the same things, the very same, exactly what`,
  as: 'as, like',

  // Known words that name nobody and no product.
  common: `
    overall, everywhere, night shift, day shift, late shift, early shift, night shifts, any more, went, came, made, probably, between, ward, shift, shifts, night, nights, tonight, class,
    school, hospital, clinic, desk, theatre, surgery, patient, patients, lesson, exam, exams, returns, returning,
    retires, retired, covers, covering, replacing, onboarding, offboarding, resigned, fired, hired, transferred,
    promoted, rotated, logs, login, log in, sign in, signs, unable, broken, fails, failing, stuck, locked, missing,
    needed, currently, apparently, unfortunately, someone else, weekend, morning, afternoon, evening, noon, term,
    semester, project team, temporarily, cover, sick leave, parental leave, on call, both, notify, inform, email,
    call, cc, bcc, contact, message, let, know, forward, reply, explain, create, open, close, send, write, read,
    restart, install, expired, block, reset, clean, cleanup, is, are, am, left, leaves, leaving, gone, quit, joined,
    joins, joining, starts, starting, started, company, organisation, finance, sales, marketing, hr, legal, manager,
    boss, office, mailbox, laptop, computer, phone, printer, password, mfa, device, project, temporarily, temporary,
    permanently, permanent, forever, completely, entirely, partially, tomorrow, tonight, monday, tuesday, wednesday,
    thursday, friday, saturday, sunday, week, weeks, month, months, day, days, year, years, time, next, last, old,
    other, others, another, extra, more, else, where, how, why, when, work, works, working, job, role, contract,
    holiday, leave, sick, maternity, vacation, meeting, question, problem, issue, error, wrong, right, here, there,
    again, only, really, actually, think, tell, said, asked, wants, wanted, going, come, make, sure, thing, things,
    something, anything, nothing, group, system, data, file, files, folder, table, calendar, admin, administrator,
    rights, access, permission, permissions, previous, instructions, ignore, prompt, weather, coffee, lunch, pizza,
    sorry, about, between, during, over, up, down, out, than, very, much, many, few, half, been, being, had, was,
    were, does, did, done, doing, would, should, must, may, might, shall, which, what, who, whose, whom, too, longer,
    anymore, any, soon, later, early, also, along, back, away, off, trial, test, demo, purpose, purposes, department,
    team, teams, it department, helpdesk, servicedesk, service desk, support, desk, bot, cost, costs, budget, money,
    expensive, cheap, shared, first, second, third, two, three, four, five, six, seven, eight, nine, ten, couple,
    dozen, hundred, from, to, as, like, but, because, since, though, although, however, while, until, per, via,
    against, among, upon, lost, moves, stay, stays, twice, i'll, i've, we'll, we've, complains, complaining,
    complained, desperately, badly, report, reports, board, drawing, draws, draw, plans, floor, stock, spare, seat,
    seats, pool, handover, rota, roster, duty, nursing, midwifery, radiology, pharmacy, reception, admissions,
    outpatients, emergency, casualty, payroll, accounts, timesheet, gradebook, homework, lecture, lectures, seminar,
    seminars, course, courses, faculty, campus, library, lab, labs, classroom, canteen, council, councillor, mayor,
    permit, permits, citizens, resident, residents, planning, procurement, warehouse, forklift, driver, drivers,
    dispatch, fleet, depot, agency, temps, freelancer, freelancers, consultant, consultants, vendor, vendors,
    supplier, suppliers, auditor, audits, budgeted, invoice, invoices, billing, renewal, contracts, dashboards,
    dashboard, figures, spreadsheets, spreadsheet, diagrams, diagram, presentation, presentations, migration, tenant,
    tablet, ipad, iphone, mobile, handset, headset, workstation, kiosk, shared pc, docking, dock, vpn, wifi, network,
    badge, keycard, uniform, parking, charity, volunteer, volunteers, colleague's, someone's, everyone's, anyone's,
    nobody's, husband, wife, baby, pregnant, funeral, honeymoon, secondment, seconded, redundancy, dismissed,
    retiring, retirement, pension, apprenticeship, apprentice, placement, probation, permanent staff, fulltime,
    parttime, full time, part time, full-time, part-time, bridge, handle, handles, handling, takeover, takes over,
    taking over, stepping in, fills in, filling in, stands in, standing in, steps in, deputises, deputizes, covering
    for, planners, analysts, clerks, advisors, specialists, managers, assistants`,
} as const satisfies Record<string, string>;

/**
 * What people type in English, by what it means to the recogniser. Lower case, no diacritics; a phrase may have several words.
 * A word may stand under several headings: the sentence decides.
 */
export const wordsEn = {
  // Verbs that change licences; `…Done` are their participles, `…Weak` mean it only with the rest of the sentence.
  assign: `
    assign, assigning, give, giving, add, adding, grant, granting, provide, providing, provision, allocate, reinstate,
    issue`,
  assignDone: 'assigned, added, given, granted, provided, allocated',
  assignWeak:
    'hand, handing, pass, pass on, lend, put back, get, gets, put, order, arrange, set up with, like, want, request, requesting',
  unassign: `
    remove, removing, removal, unassign, unassigning, un-assign, deassign, de-assign, revoke, revoking, revocation,
    drop, dropping, withdraw, withdrawing, delete, deleting, strip, stripping, take away, taking away, take back, get
    rid of, getting rid of, reclaim, reclaiming, unlicense, deprovision, rm, unassignment`,
  unassignDone:
    'released, returned, terminated, handed in, handed back, removed, unassigned, revoked, dropped, withdrawn, deleted, stripped, taken away, reclaimed',
  unassignWeak:
    'park, loses, losing, goes off, go off, comes off, clear, yank, ditch, axe, bin, nuke, zap, scrap, lift, kick, release, return, cut, chuck, boot, retire, pull, take, taking, terminate, end, lose, kill, free up',
  replace: `
    replace, replacing, replacement, swap, swapping, swap out, switch, switching, exchange, upgrade, upgrading,
    downgrade, downgrading, convert, migrate`,
  replaceDone: 'replaced, swapped, switched, upgraded, downgraded, converted, migrated',
  replaceWeak: 'bump, set, change, changing, move, moving, trade, transfer, reassign, hand over',
  switchOff: 'disable, disabling, deactivate, deactivating, turn off, switch off, turning off, switching off',
  switchOffDone: 'disabled, deactivated, turned off, switched off',
  switchOn: 'enable, enabling, activate, activating, reenable, re-enable, turn on, switch on, turning on',
  switchOnDone: 'enabled, activated, turned on, switched on',
  manage: 'change, changing, manage, managing, edit, editing, modify, adjust, update',
  copy: 'copy, copying, clone, mirror, duplicate',
  need: `
    want, wants, wishes to have, need, needs, needed, require, requires, should get, should have, must have, must get,
    has to have`,

  // Looking.
  show: `
    overview, show, show me, list, display, check, view, see, look up, lookup, tell me, let me see, give me a list of,
    give me an overview of, overview of, find`,
  who: `
    does anyone, does anybody, is anyone, is anybody, do any users, all users with, all users who have, everyone who has, all people with, who, who is, who's, whos, which users, what
    users, which people, users with, people with, users having, users on, everyone with, everybody with, list of users
    with`,
  have: `
    licensed, licenced, licensed for, licenced for, has, have, got, has got, have got, uses, use, using, holds, hold,
    own, owns`,
  what: "what, what's, whats, which",
  howMany: 'how many, how much, number of, count, count of, how may',
  available: `
    do we still have, still have any, have we still got, available, free, left, left over, remaining, unused, spare, any, availability, any more, in stock`,
  seats: `
    seats, seat, seat overview, seat count, license overview, licence overview, license count, inventory, stock`,
  subscriptions: 'subscription, subscriptions, renewals, renewal dates, renewal date, seats per subscription',
  renew: 'renew, renews, renewal, renewed, expire, expires, run out, runs out',
  history: 'history, log, audit log, audit trail, audit, what changed, recent changes, past changes',
  status: `
    status, status of, state of, progress, progress of, how is, how's, where is, what happened to, what happened with,
    what's happening with, where are we with, where do we stand with, how far are we with, how far is, how did it go with, any progress on, update on, any news on`,

  // Requests and decisions.
  requestNoun: 'request, requests, nr, number, plan, approval request, change, case, id',
  myRequests: `
    my requests, my open requests, my pending requests, what did i request, what did i ask, what have i asked, what
    have i requested, requests of mine, my request, requests i made, open requests of mine, what are my requests`,
  myLicenses: `
    my licenses, my licences, what do i have, which licenses do i have, what licenses do i have, what licences do i
    have, which licences do i have, show my licenses, show my licences`,
  approvals: `
    approvals, approval, pending approvals, open approvals, my approvals, pending requests, open requests, waiting for
    me, waiting for my approval, to approve, what do i have to approve, what should i approve, what must i approve,
    what needs my approval, requests to approve, what is waiting for me, what's waiting for me, anything to approve,
    approval queue, my queue`,
  approve:
    'endorse, endorsing, approve, confirm, approving, approved, agreed, accept, authorize, authorise, agree, agree to, agree with, allow',
  reject: 'reject, rejecting, rejected, deny, denied, decline, declined, refuse, disapprove, turn down',
  withdrawRequest: 'retract, recall, pull back',
  /** Forms of these verbs that tell of a decision instead of making one. */
  decided: `
    approved, approving, agreed, accepted, rejected, rejecting, denied, declined, refused, withdrawn, withdrawing, cancelled,
    canceled, retrying`,
  remind: `
    remind, reminder, nudge, chase, send a reminder, send reminder, remind them, remind the approver, remind the
    approvers, send another reminder`,
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
    nurse, nurses, doctor, teacher, teachers, student, surgeon, physician, receptionist, temp, locum, midwife, caretaker, porter, tutor, lecturer, professor, trainee nurse, new teacher, new nurse, headteacher, our nurse, guy, girl, lady, man, woman, gentleman, user, users, colleague, colleagues, employee, employees, person, people,
    these users, those users, the following users, following users, following people, the following people, new
    starter, new starters, new hire, new hires, newcomer, starter, staff member, member, mr, mrs, ms, coworker,
    co-worker, teammate, name, upn, username, email, e-mail, mail, address, someone, somebody, intern, trainee,
    contractor, leaver`,
  account: 'account, accounts, profile, user account',
  group: `
    whoever, anyone who, the lot of them, the lot, everyone who, everyone, everybody, anyone, anybody, nobody, team, teams members, department,
    group, groups, guests, guest, company, all users, all employees, the whole, all staff, staff, organization,
    organisation, tenant`,

  // Little words.
  from: 'from, off, off of, out of',
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
  keep: 'keep, keeps, keeping, retain, retains',
  all: 'all, all of, all the, every, each, any and all, all of the, every single, all existing, all current',
  everything: `
    everything, evrything, everthing, all his stuff, all her stuff, all their stuff, all of his stuff, all of her stuff, all that he has, all that she has, all he has, all she has, everything he has, everything she has, everything they have, the whole lot, all of it, all licenses, all licences, every license, every licence, all of the licenses, all of the
    licences, all the licenses, all the licences, all products, all her licenses, all his licenses, all their
    licenses, all her licences, all his licences, all their licences, whatever, all existing licenses, all current
    licenses, any licenses, any license`,
  and: 'and, plus, as well as, and also, and the, along with, together with, and then, then',
  or: 'or, either, and or',
  article: 'a, an, the, this, that, these, those, one, 1, single, some, following, both',
  possessive: 'his, her, their, its',
  /** Words that stand for people, products or requests of the turn before. */
  leanUser:
    'hers, theirs, each of them, both, the both of them, him, her, them, he, she, they, that user, that person, the same person, both of them, this person',
  leanProduct: `
    it, them, that, this, those, these, that one, this one, one, one of those, one of them, the same one, that license, that licence, the
    same license, the same licence, the same product, same one`,
  nth: `
    the first, the first one, first one, the second, the second one, second one, the third, the third one, third one, the fourth one, the
    last one, the last, the other one, other one, number one, number two, number three`,
  amend:
    'instead, also, too, as well, same for, the same for, likewise, and, and also, plus, ditto, and for, same again for',
  impact: `
    what happens, what would happen, what will happen, what if, what breaks, what would break, what does she lose, what does he lose,
    what goes, what would be lost, what will be lost, consequences, impact, effect, what is the impact, what's the impact`,
  contains: `
    contain, contains, included, include, includes, comes with, come with, is in, is included in, part of, services in, what's in,
    inside of, what is in, what's inside, what is inside, inside, does it have, cover, covers, come along with, bundled with`,
  compare:
    "compare, comparison, versus, vs, difference, differences, different, differ, difference between, diff, diff between, differ from, compared to, compared with, that i don't, next to each other, side by side",
  why: 'why, how come',
  /** Where somebody has something from. */
  whence: `
    how did, how come, how does, where did, get his, get hers, get theirs, gets his, gets hers, get that from, get it from, have it from, has it from,
    come by, came by, given by, through a group, via a group`,
  /** What somebody would be without. */
  loses: `
    lose, loses, losing, be lost, be left with, left with, break, breaks, stop working, stops working, miss out, miss out on, go wrong, be without`,
  noLicense: `
    no license, no licence, no licenses, no licences, without a license, without a licence, without license, without licence,
    without any license, without any licence, unlicensed, not licensed, no license at all, without licenses, without licences,
    doesn't have a license, does not have a license, don't have a license, don't have any license`,
  changes: `
    what did we change, what changed, what has changed, what was changed, changes, who changed what, what did we do, what was done,
    what have we changed, changed, touched, recent changes, what did you change, what went, what happened`,
  /** What was done should not have been. */
  mistake: 'by mistake, by accident, accidentally, wrongly, in error, mistakenly, unintentionally, per mistake',
  blocked: 'blocked, disabled accounts, blocked accounts, blocked users, sign-in blocked',
  guests: 'guests, guest users, all guests, guest accounts, external users, externals, every guest, all guest users',
  department: 'department, dept, team, group, office, ward, unit',
  pronoun:
    "it, them, him, he, she, they, himself, herself, ones, same one, he's, she's, they're, it's, that's, there's",
  self: 'me, myself',
  subject: "i, we, you, u, i'm, i am, we're, us",
  request: `
    can you, could you, would you, will you, can we, could we, can u, could u, would u, would you mind, can, could,
    would it be possible to, is it possible to, would you be able to, are you able to, may i ask you to, might you,
    can someone, could someone, can anyone, could somebody, would, could you guys`,
  filler: `
    say, or so, tho, though, btw, by the way, oops, whoops, oh, ah, hmm, ehm, er, uh, below, following, listed below, effective immediately, effective, with immediate effect, probably, basically, as discussed, as requested, as agreed, as per, cheers, kindly please, would be great, that would be great, if that works, on the double, again please, mate, guys, folks, team mates, please, pls, plz, plse, kindly, just, now, right now, today, asap, as soon as
    possible, immediately, right away, urgently, urgent, also, too, again, so, well, direct, directly, my, our, your,
    new, existing, current, currently, assigned to, assigned, i would like to, i would like, i'd like to, i'd like, we
    would like to, we'd like to, i want to, we want to, i need to, we need to, i have to, we have to, i must, we must,
    let's, lets, go ahead and, need you to, i need you to, to be, be, can be, could be, should be, must be, may be,
    needs to be, need to be, has to be, have to be, want you to, if possible, if you can, if you could, when you have
    time, when you get a chance, at your earliest convenience, when possible, for me, quick, quickly, quick question,
    ask, fyi, hope you are well, hope you are doing well, license desk, do, will, going to, gonna, wanna, want to,
    would like, like to, who is called, called, named, at the moment, at once, that, there, are there, is there, do we
    have, have we got, we have, we got, do i have, in total, still, as well, yet, in advance, unused, mind, able, user
    is, user is called`,
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
    order to, as a result of, seeing as, justification, given that, owing to, motivation`,
  until: `
    until, till, til, untill, 'til, through, thru, up to, up until, until and including, ending, ending on, expiring,
    expiring on, valid until, valid till`,
  same: 'same, the same, exactly the same, identical',
  as: 'as, like',

  // Known words that name nobody and no product.
  common: `
    overall, everywhere, went, came, made, probably, between, ward, shift, shifts, night, nights, tonight, class, school, hospital, clinic, desk, theatre, surgery, patient, patients, lesson, exam, exams, returns, returning, retires, retired, covers, covering, replacing, onboarding, offboarding, resigned, fired, hired, transferred, promoted, rotated, logs, login, log in, sign in, signs, unable, broken, fails, failing, stuck, locked, missing, needed, currently, apparently, unfortunately, someone else, weekend, morning, afternoon, evening, noon, term, semester, project team, temporarily, cover, sick leave, parental leave, on call, both, notify, inform, email, call, cc, bcc, contact, message, let, know, forward, reply, explain, create, open, close,
    send, write, read, restart, install, expired, block, reset, clean, cleanup, is, are, am, left, leaves, leaving,
    gone, quit, joined, joins, joining, starts, starting, started, company, organisation, finance, sales,
    marketing, hr, legal, manager, boss, office, mailbox, laptop, computer, phone, printer, password, mfa, device,
    project, temporarily, temporary, permanently, permanent, forever, completely, entirely, partially, tomorrow,
    tonight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, week, weeks, month, months, day, days,
    year, years, time, next, last, old, other, others, another, extra, more, else, where, how, why, when,
    work, works, working, job, role, contract, holiday, leave, sick, maternity, vacation, meeting, question, problem,
    issue, error, wrong, right, here, there, again, only, really, actually, think, tell, said, asked, wants, wanted,
    going, come, make, sure, thing, things, something, anything, nothing, group, system, data, file, files, folder,
    table, calendar, admin, administrator, rights, access, permission, permissions, previous, instructions, ignore,
    prompt, weather, coffee, lunch, pizza, sorry, about, between, during, over, up, down, out, than, very, much, many,
    few, half, been, being, had, was, were, does, did, done, doing, would, should, must, may, might, shall, which,
    what, who, whose, whom,  too, longer, anymore, any, soon, later, early,
    also, along, back, away, off, trial, test, demo, purpose, purposes, department, team, teams, it department,
    helpdesk, servicedesk, service desk, support, desk, bot, cost, costs, budget, money, expensive, cheap, shared,
    first, second, third, two, three, four, five, six, seven, eight, nine, ten, couple, dozen, hundred, from, to, as,
    like, but, because, since, though, although, however, while, until, per, via, against, among, upon, lost, moves, stay, stays, twice, i'll, i've,
    we'll, we've`,
} as const satisfies Record<string, string>;

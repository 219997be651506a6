/** Somebody of the sandbox tenant, as the playground shows them. */
export interface Persona {
  id: string;
  name: string;
  upn: string;
  /** The language that their window speaks, like nl-NL; absent: en-US. */
  locale?: string;
}

/** Users of the playground besides the one who types; it wants exactly five. */
const otherUsers = 5;

/**
 * The playground's configuration (its schema 0.1.1) for the window of one persona. Ids of conversations contain the persona's,
 * since the bot keeps conversations by id and the three windows must not share one.
 * @param others who else is shown; a tenant with too few people is filled up with colleagues that exist in the windows only
 */
export function windowConfig(persona: Persona, others: Persona[], tenantId: string) {
  const people = others.filter((other) => other.id !== persona.id);
  const seen = [...people, ...colleagues].slice(0, otherUsers);
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:license-desk', name: 'License Desk' },
    currentUser: user(persona),
    users: seen.map(user),
    personalChat: { id: `personal-${persona.id}` },
    groupChat: { id: `group-${persona.id}`, name: 'Group chat' },
    team: {
      id: `team-${persona.id}`,
      name: 'Service desk',
      aadGroupId: '00000000-0000-4000-8000-00000000000a',
      channels: [{ id: `channel-${persona.id}`, name: 'Announcements' }],
    },
  };
}

function user({ id, name, upn }: Persona) {
  const [givenName = name, ...surname] = name.split(' ');
  // The playground spells it so.
  return {
    id: `29:${id}`,
    name,
    userPrincipleName: upn,
    aadObjectId: id,
    givenName,
    surname: surname.join(' ') || name,
    email: upn,
  };
}

const colleagues: Persona[] = Array.from({ length: otherUsers }, (_, index) => ({
  id: `00000000-0000-4000-8000-00000000000${index + 1}`,
  name: `Colleague ${index + 1}`,
  upn: `colleague${index + 1}@example.com`,
}));

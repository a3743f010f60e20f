/** How a make of provider differs from a plain one. What stands here the environment cannot soften. */
export interface ProviderProfile {
  /** Only by a signed assertion; a shared secret is refused. */
  needsPrivateKey: boolean;
  pushesRequests: boolean;
  usesDpop: boolean;
  scope: string;
  /** The claim that holds the level of assurance. */
  levelClaim: string;
  /** Levels that are enough unless the environment names others. */
  levels: readonly string[];
  /** No sign-in without a demanded level, so that one must be named. */
  needsLevel: boolean;
  /** By what a person is known, the default first. */
  subjects: readonly [SubjectName, ...SubjectName[]];
  logoutNotices: readonly LogoutChannel[];
  /** Where it names the organisation that somebody is signed in for, if it does. */
  organisation?: OrganisationClaim;
}

export interface OrganisationClaim {
  claim: string;
  form: 'number' | 'authorization_details';
  /** The person acts on behalf of that organisation and of no other; else it only tells which employment is meant. */
  binds: boolean;
}

export type LogoutChannel = 'back-channel' | 'front-channel';
export type SubjectName = 'sub' | 'pid' | 'pid_pseudonym' | 'hpr_number' | 'oid';
export type ProfileName = keyof typeof providerProfiles;

const plain = {
  needsPrivateKey: false,
  pushesRequests: false,
  usesDpop: false,
  scope: 'openid profile',
  levelClaim: 'acr',
  levels: [],
  needsLevel: false,
  subjects: ['sub'],
  logoutNotices: ['back-channel', 'front-channel'],
} as const satisfies ProviderProfile;

export const providerProfiles = {
  generic: plain,
  // FAPI 2.0. The level is in a claim of its own, given by a scope of its own.
  helseid: {
    ...plain,
    needsPrivateKey: true,
    pushesRequests: true,
    usesDpop: true,
    scope: 'openid profile helseid://scopes/identity/security_level',
    levelClaim: 'helseid://claims/identity/security_level',
    levels: ['4'],
    needsLevel: true,
    subjects: ['sub', 'pid_pseudonym', 'hpr_number', 'pid'],
    // Of the client, so that it says where the person sits and not whom they may act for.
    organisation: {
      claim: 'helseid://claims/client/claims/orgnr_parent',
      form: 'number',
      binds: false,
    },
  },
  // Tells of a sign-out only in the person's browser, in a frame that brings no cookie.
  idporten: {
    ...plain,
    pushesRequests: true,
    levels: ['idporten-loa-high'],
    needsLevel: true,
    subjects: ['pid', 'sub'],
    logoutNotices: ['front-channel'],
  },
  ansattporten: {
    ...plain,
    pushesRequests: true,
    needsLevel: true,
    subjects: ['pid', 'sub'],
    logoutNotices: ['front-channel'],
    // The person has chosen there, among those that Altinn says they may act for.
    organisation: { claim: 'authorization_details', form: 'authorization_details', binds: true },
  },
  // `sub` differs from service to service there; the object in its tenant is the person.
  entra: { ...plain, subjects: ['oid'], logoutNotices: ['front-channel'] },
} as const satisfies Record<string, ProviderProfile>;

/** The claims of each subject, in order, and the scope that gives them where `openid` does not. */
export const subjectClaims: Record<SubjectName, { claims: readonly string[]; scope?: string }> = {
  sub: { claims: ['sub'] },
  pid: { claims: ['pid'] },
  pid_pseudonym: {
    claims: ['helseid://claims/identity/pid_pseudonym'],
    scope: 'helseid://scopes/identity/pid_pseudonym',
  },
  hpr_number: {
    claims: ['helseid://claims/hpr/hpr_number'],
    scope: 'helseid://scopes/hpr/hpr_number',
  },
  oid: { claims: ['tid', 'oid'] },
};

/** HelseID has a name of its own for the claim that others call `pid`. */
export const helseidPid = {
  claims: ['helseid://claims/identity/pid'],
  scope: 'helseid://scopes/identity/pid',
};

// Made by `npm run generate`. Do not edit.
export interface paths {
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I, and what may I do?
         * @description Who is signed in, what they are in which team, and how long the session lasts. A client asks
         *     this first; 401 `not-signed-in` means to show the way to sign in.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I am still here
         * @description Counts as activity for the session, up to its absolute limit. A client calls it when the
         *     person types or moves without calling anything else, at most once a minute. Harmless to
         *     repeat.
         */
        post: operations["stayActive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/calendar-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have I a calendar link?
         * @description Since when. The link itself is kept nowhere.
         */
        get: operations["getCalendarLink"];
        put?: never;
        /**
         * Make my calendar link
         * @description A secret address (iCalendar) for the program in which the caller keeps their calendar: when they
         *     are to go somewhere and for how long, and nothing of whom they meet. It is shown in this reply
         *     only; a new one makes the earlier one useless. It answers 404 as soon as it is ended, or the
         *     worker is in no team any more.
         */
        post: operations["makeCalendarLink"];
        /**
         * End my calendar link
         * @description From now on it leads nowhere. Harmless when there is none.
         */
        delete: operations["endCalendarLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My week
         * @description What the caller has to do with in one ISO week, in all the teams that they are in by the
         *     employment of the session: their seats and those they act in, what is planned with them, falls to
         *     them or is planned by others of the pairs, who of the pairs is away, and what waits for them. In
         *     the current week also what was planned before and has become of nothing.
         */
        get: operations["getMyWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where am I signed in?
         * @description The caller's sessions that still open something, this one first, then the latest used. Of the
         *     device no more is known than the browser and operating system it named when signing in.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Ends all the caller's sessions but this one, at once, also on open pages and sockets.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session. */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out of one session
         * @description Ends one of the caller's sessions at once, also on open pages and sockets. Harmless when it is
         *     over already.
         */
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which teams are there?
         * @description The teams that the caller is in or leads; for an administrator all of them.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Set up a team
         * @description A new, empty team. Its members come with their agreements, its leader with a role.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * One team
         * @description A team and its settings.
         */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a team
         * @description Its name, what its members are reckoned to carry, when silence is said, how its agenda is made, its
         *     form on the open net.
         */
        patch: operations["changeTeam"];
        trace?: never;
    };
    "/teams/{teamId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Who is in the team?
         * @description The members on a day, with agreement, level, the seats that they hold now and the capacity
         *     they have left. Those of the municipality come first.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * How is the team staffed on a day?
         * @description Heads, full-time equivalents and professions of each level, what each member has room for, and
         *     which of the seven fields the team covers: worked out from what held on that day. On a day to
         *     come seats are as they are now. Weights and seats per full-time equivalent are today's.
         */
        get: operations["getStaffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker joins the team
         * @description A worker's agreement with the team, from a home unit and with a fraction of a position. The
         *     level of the home unit decides which seats can be held under it. A team leader makes it with
         *     somebody whom the team, or another that they lead, has added or has or had to do with; with
         *     anybody else an administrator makes it (403 `not-allowed`).
         */
        post: operations["makeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which units are there?
         * @description Units of both levels and others, by name. Names and levels of units are known to everyone
         *     who is signed in.
         */
        get: operations["listUnits"];
        put?: never;
        /**
         * Add a unit
         * @description A new unit with its level. GP and NAV are municipal unless told otherwise; police and
         *     private providers are `other`.
         */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit. */
                unitId: components["parameters"]["UnitId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, move or end a unit
         * @description From a day, today unless given; from one to come it is planned (`planUnitChanges`). What it was called,
         *     its level and what it was part of until then stays. No case, seat or agreement is touched. A level cannot
         *     change while somebody holds or has held a seat, or has an agreement, by it, nor does a unit end
         *     while somebody comes from it; the cases are named. A unit can be part of any other that is not
         *     itself part of it. A team leader changes units that only the own teams use; moving one is for an
         *     administrator, since whom a person has closed their case to follows from it.
         */
        patch: operations["changeUnit"];
        trace?: never;
    };
    "/units/{unitId}/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit. */
                unitId: components["parameters"]["UnitId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge units into this one
         * @description From a day, today unless given; from one to come it is planned (`planUnitChanges`). The others end, and
         *     this one goes on for them: whoever comes from them, as member or as treatment contact, comes from this one, and what
         *     was part of them or offered to them is this one's. They become part of it, so that whom a person
         *     has closed their case to stays closed out. No case, seat or agreement is touched, and all are of
         *     one level, so that nobody comes to sit at another. What they were called until then stays.
         */
        post: operations["mergeUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-unit-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is going to become of units?
         * @description What is planned, and what was refused on its day and waits for somebody; those first. What stands
         *     in the way of each, as things are planned now, is worked out anew, so that it is known before the
         *     day. What has been carried out or cancelled is left out.
         */
        get: operations["listPlannedUnitChanges"];
        put?: never;
        /**
         * Plan what becomes of units on a day to come
         * @description Units are renamed, moved, ended or merged from a day after today. Nothing of what is so today changes
         *     before. What would be refused that day, by all that is planned before it, is refused now, with the
         *     cases named. On the day the service carries each out by itself, just after midnight and as of that
         *     day; what is refused then is kept, and waits for somebody. A team leader plans for units that only the
         *     own teams use; moving and merging are for an administrator.
         */
        post: operations["planUnitChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-unit-changes/{plannedUnitChangeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The planned change of a unit. */
                plannedUnitChangeId: components["parameters"]["PlannedUnitChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * It is to be so from another day
         * @description From a day to come it is planned again, also what was refused on its day. From today it is carried out
         *     now, and so is what was refused when it keeps its day: it is tried again. Whoever says so has seen
         *     what others have changed since, and that no longer stands in its way.
         */
        patch: operations["changePlannedUnitChange"];
        trace?: never;
    };
    "/planned-unit-changes/{plannedUnitChangeId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The planned change of a unit. */
                plannedUnitChangeId: components["parameters"]["PlannedUnitChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is not to be so after all
         * @description What is planned, or was refused on its day, is taken back. That it was planned is kept.
         */
        post: operations["cancelPlannedUnitChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works here?
         * @description Workers by name, members of a team or not; to find a treatment contact, or somebody to make
         *     an agreement with.
         */
        get: operations["listWorkers"];
        put?: never;
        /**
         * Add a worker
         * @description A new worker, not yet in any team.
         */
        post: operations["createWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a worker
         * @description The name, profession or telephone number. A team leader changes workers of their own team.
         */
        patch: operations["changeWorker"];
        trace?: never;
    };
    "/workers/{workerId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a worker a role
         * @description Team leader, municipal leader or DPS leader of a team, or administrator. Membership is no
         *     role: it follows from an agreement.
         */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{workerId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a worker to sign in
         * @description A link that ties the sign-in of whoever opens it to the worker. It works once and for a
         *     short time; a new one makes the earlier ones useless. The link is shown in this reply only,
         *     so asking again is how to repeat it.
         *
         *     A team leader gives the first one, to a member who has no sign-in yet, leads no level and is
         *     nothing in any team that the caller does not lead (403 `not-allowed`); it stops working when
         *     the worker becomes that. All others come from an administrator.
         */
        post: operations["inviteWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has had which role?
         * @description Every role that was granted, those taken away included, with who gave it and who took it: of
         *     the whole organisation, of one worker, or for one team. The latest granted comes first.
         *     Membership is no role: it is in the agreements.
         */
        get: operations["listRoleGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role-grants/{roleGrantId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The granted role. */
                roleGrantId: components["parameters"]["RoleGrantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a role away
         * @description It ends at once, also on open pages and sockets. That the worker had it stays on record.
         */
        delete: operations["removeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The team's cases
         * @description Open and closed cases, the most recently opened first.
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Who sat where on a day?
         * @description Every case that was open at some time of the day, with every holder of each of its seats
         *     that day, in order, and whoever acted in one while its holder was away.
         */
        get: operations["listTeamSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Openings between meetings
         * @description Proposals to open a case before the meeting, the newest first.
         */
        get: operations["listOpenings"];
        put?: never;
        /**
         * Open a case that cannot wait
         * @description Between meetings two members, one of each level, open a case together: one proposes, the
         *     other confirms. The pair is checked at once, and again when it is confirmed. The same way a
         *     closed case is reopened.
         */
        post: operations["proposeOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * One case
         * @description The case with its pair. A treatment contact sees the case in which they hold a seat, a visitor
         *     the case they are on a visit to.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * Who has seen the case?
         * @description Everything that was seen, changed or tried of the case and of the inquiries it came from, the
         *     newest first: who, as what and from which unit, when, what kind and why. What somebody saw on a board is
         *     one entry for the day. Reading it is itself in the log.
         */
        get: operations["listCaseAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/access/copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * The person's own copy of who has seen the case
         * @description The whole log of the case at once, to print and hand over; alike put together for a day or a month, so
         *     that years are a few pages. That a copy was made is itself in the log.
         */
        get: operations["copyCaseAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * To whom has the person closed the case?
         * @description Every block of the case, those that stand and those that were lifted, the newest first. Whoever
         *     is blocked is not told so: to them there is no such case.
         */
        get: operations["listBlocks"];
        put?: never;
        /**
         * The person closes the case
         * @description To everybody but the two in its seats, to a worker, or to everybody who comes to the team from
         *     a unit or a part of it. Written down by whoever the person has told. It outranks membership,
         *     leadership, seat and treatment contact, within seconds and everywhere. Whoever is blocked in a
         *     seat stays there without access, and the case is `staffing_at_risk` until the seat is handed
         *     over. The case may be closed.
         */
        post: operations["recordBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * The pair through time
         * @description Everyone who has held a seat of the case, in order, with the times it was open and its
         *     modes, whoever has acted, and whoever has stood beside the pair. With `on`, those of that day only.
         */
        get: operations["listSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * The whole history on one time axis
         * @description Seats, covers and absences, modes, engagement, registration, admissions, openings and closings:
         *     all that a picture of the case through time needs, in one answer. A treatment contact is told what
         *     the pair through time tells them.
         */
        get: operations["getCaseTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * What has happened in the case?
         * @description Every event of the case, with who and when, the newest first. A visitor is told what concerned
         *     this case alone.
         */
        get: operations["getCaseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over a seat
         * @description The old holder ends and the new one begins in one act; a seat is never empty, and the two
         *     holders are never the same person.
         */
        post: operations["handOverSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/mode-changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change how the team works
         * @description From intake to shoulder to shoulder when an ordinary service has become treatment contact,
         *     and back when that contact broke. Both seats are named and checked in the same act; the case
         *     stays the same case.
         */
        post: operations["changeMode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/engagement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * How far has contact come?
         * @description It may go back as well as forward, and nothing follows from it by itself.
         */
        put: operations["changeEngagement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * Who is the person?
         * @description Apart from the board and from the case, since few need it. Until the person has approved there
         *     is no more than what the inquirer gave and the references to the two journals. The national id
         *     is masked; to whoever has emergency access, wholly.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write down who the person is
         * @description Name, phone, address and how to meet only when the person has approved; what the inquirer gave
         *     until the person says no; for each level the journal and its number always. A national id is
         *     kept by `setNationalId` alone, and refused wherever else it is written.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/cases/{caseId}/person/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person agreed, said no or took it back
         * @description Keeps what the person said, how and when. By `declined` and `withdrawn` everything that tells
         *     who the person is goes out in the same act: name, phone, address, how to meet, what the
         *     inquirer gave and the national id. What is done in the case goes on either way. A person may
         *     take it back also after the case was closed.
         */
        post: operations["recordRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/person/national-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down the national id, or take it away
         * @description Checked by its form (birth number, D-, H- or FH-number), kept encrypted and never answered
         *     but by `showNationalId`. One person has one number in a team. Takes no `Idempotency-Key`, so
         *     that nothing of the number is kept to know the request by; `If-Match` keeps it from being done
         *     twice.
         */
        post: operations["setNationalId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/person/national-id/showing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the whole national id
         * @description The one answer that holds it. Says what for, and that stands in the access log, which the
         *     person may read.
         */
        post: operations["showNationalId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * Has the person asked to be erased?
         * @description Each time the person of the case asked that what is known of them be erased, what the levels
         *     decided, on what ground and why.
         */
        get: operations["listCaseErasures"];
        put?: never;
        /**
         * The person asks to be erased
         * @description Writes down the wish, and the leaders of both levels see it. Nothing is erased before both have
         *     decided it.
         */
        post: operations["askErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        /**
         * Has the person of the inquiry asked to be erased?
         * @description Each time the person of an inquiry that never became a case asked that what is known of them be
         *     erased, what the levels decided, on what ground and why.
         */
        get: operations["listInquiryErasures"];
        put?: never;
        /**
         * The person of the inquiry asks to be erased
         * @description For an inquiry about a person that has ended and never became a case; of any other one asks on
         *     the case. Writes down the wish, and the leaders of both levels see it. Nothing is erased before
         *     both have decided it.
         */
        post: operations["askInquiryErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Who has asked to be erased?
         * @description What waits for the leaders of the two levels, and what came of what was asked before. Leaders,
         *     who see no cases, are told what the case or inquiry is called, since they must decide about it.
         */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{erasureId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the person asked. */
                erasureId: components["parameters"]["ErasureId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide for one level
         * @description The leader of a level decides for it, on a ground that is in force. `keep` by one level answers
         *     the wish. `erase` by both erases, in the same act: everything that tells who the person is and
         *     all that was written about them, also in minutes that stand. What was done, by whom and when
         *     stays, and so do the access log and the event log, which hold ids only. It cannot be undone.
         */
        post: operations["answerErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{erasureId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the person asked. */
                erasureId: components["parameters"]["ErasureId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person takes the wish back
         * @description Possible until it is answered for good. Nothing is erased.
         */
        post: operations["withdrawErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a case
         * @description Nothing closes by itself. Closing needs a reason from the list and the person's own
         *     position; when the person disagrees, the meeting decides. A person with stable contact is
         *     closed with an offer of supervision to that contact.
         */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openings/{openingId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The proposed opening. */
                openingId: components["parameters"]["OpeningId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an opening
         * @description A member of the other level than the proposer confirms; the case is open with both seats
         *     filled, and stands first on the next agenda for the record. A unit that has been merged meanwhile
         *     is the one that goes on for it.
         */
        post: operations["confirmOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openings/{openingId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The proposed opening. */
                openingId: components["parameters"]["OpeningId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a proposed opening
         * @description Nothing was opened and nothing is.
         */
        post: operations["withdrawOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreementId}/planned-end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * A member is going to leave
         * @description A known end. It ends nothing by itself: from now on the seats held under the agreement are
         *     flagged as at risk, so that they can be handed over in time.
         */
        put: operations["planAgreementEnd"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreementId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member leaves
         * @description The agreement ends from a day. Refused while the worker holds a seat under it on or after
         *     that day, and while they own open inquiries and would no longer be of the team; the cases
         *     and the inquiries are named. Nobody ends their own.
         */
        post: operations["endAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreementId}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        /**
         * What does somebody who leaves leave behind?
         * @description Each seat held under the agreement, with those of its level who could take it over; the seats
         *     of others in which they are to act, which ends by itself; and the inquiries that somebody else
         *     must take over first. A case that is closed to you is counted and not shown.
         */
        get: operations["getLeaving"];
        put?: never;
        /**
         * A member leaves, and every seat has its successor
         * @description Hands over all seats held under the agreement, each to whom is named for it, and ends the
         *     agreement from a day: in one act, all or nothing. The seats change hands now, also when the
         *     agreement lasts for some days yet. When a seat cannot change hands, nothing is done, and each
         *     such seat is named with its reason. Nobody ends their own.
         */
        post: operations["leaveTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreementId}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The agreement goes on with another fraction or home unit
         * @description From a day on, which may have been or be to come; then it takes effect by itself. The agreement
         *     goes on, and every seat that is held under it with its holder: nothing is handed over. What it
         *     was for until then stays. A home unit at the other level is another agreement. Nobody changes
         *     their own.
         */
        post: operations["continueAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/treatment-contacts/{treatmentContactId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The treatment contact. */
                treatmentContactId: components["parameters"]["TreatmentContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * A treatment contact is going to leave, or sees the case for longer or shorter
         * @description A known end ends nothing by itself: from now on the seat is flagged as at risk, so that it
         *     can be handed over in time. Access ends on its own date, and the seat stays theirs.
         */
        patch: operations["changeTreatmentContact"];
        trace?: never;
    };
    "/treatment-contacts/{treatmentContactId}/name": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The treatment contact. */
                treatmentContactId: components["parameters"]["TreatmentContactId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Name an unnamed treatment contact
         * @description The name has become known. The seat stays with the same engagement; only the worker behind
         *     it gets a name.
         */
        put: operations["nameTreatmentContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/treatment-contacts/{treatmentContactId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The treatment contact. */
                treatmentContactId: components["parameters"]["TreatmentContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a treatment contact to the case
         * @description A link by which the treatment contact gets in to this one case, with the sign-in they already have
         *     elsewhere, until the day that is said. It works once and for a short time; a new one makes the
         *     earlier ones useless. The link is shown in this reply only, so asking again is how to repeat it.
         */
        post: operations["inviteTreatmentContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/named-cases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look into a case that somebody has named
         * @description A leader of a level sees numbers. With a reason they open the one case whose name they were told, for an
         *     hour: the case, its pair through time and its history, and nothing else. The team sees who looked and
         *     why, and so does the person in their copy of the access log. A name that no case has, and one that is
         *     kept from the caller, answer the same: no block is passed. Twenty names that were not let in, here or
         *     in an emergency, and the account waits half a minute for each further one (`too-many-requests`).
         */
        post: operations["openNamedCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/emergency-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Emergency accesses of the team
         * @description Who took emergency access to which case, when and why, and what each level thinks of it; the newest first.
         *     The case is named, since it is to be reviewed.
         */
        get: operations["listEmergencyAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emergency-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Emergency access to a case
         * @description For anybody who works in the service and has no other way in, when it cannot wait: the case, its pair
         *     through time, its history and how to reach the person, read-only, for at most four hours. It passes a
         *     case that the person has closed to all but its two, for a member of its own team too, to whom the case
         *     stays closed in all else; a block on the worker or their unit it does not pass. Needs a
         *     sign-in of the last five minutes. The leaders of both levels are told at once and review it; the
         *     team and the person see it. Takes no `Idempotency-Key`, so that nothing of a national id is kept to
         *     know the request by; one visit at a time keeps it from being done twice. Twenty tries that were not let
         *     in, here or by a name, and the account waits half a minute for each further one (`too-many-requests`).
         */
        post: operations["takeEmergencyAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emergency-accesses/{visitId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The visit. */
                visitId: components["parameters"]["VisitId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an emergency access
         * @description A leader of each level says whether it was justified, and why; never whoever took it. It is done when
         *     both levels have.
         */
        post: operations["reviewEmergencyAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{visitId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The visit. */
                visitId: components["parameters"]["VisitId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a visit before its time
         * @description By the visitor, by the team leader, and an emergency access also by a leader of either level.
         */
        post: operations["endVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The inquiries
         * @description Every worry that has come in, the most recent first: what became of it, who owns it, how
         *     many days. Nobody is turned away, and this is the evidence.
         */
        get: operations["listInquiries"];
        put?: never;
        /**
         * Somebody brings a worry
         * @description Who asks and what the worry is are enough; a referral may come later or never. Whoever
         *     receives it owns it until it has ended, unless another member is named. It is on the agenda
         *     of the next meeting by itself.
         */
        post: operations["receiveInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/inquiry-statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What became of every inquiry of a period
         * @description The proof that nobody was turned away: every inquiry received from `fromOn` through `toOn`, at
         *     most three years, with outcome, owner and days; counts by door and month; and the query behind them.
         */
        get: operations["getInquiryStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        /**
         * One inquiry
         * @description The inquiry with what was said.
         */
        get: operations["getInquiry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Find out more
         * @description Answers that have been found, a new owner, whether it is ready for the meeting, the open
         *     case that it belongs to. The referral may come also when the inquiry has ended.
         */
        patch: operations["changeInquiry"];
        trace?: never;
    };
    "/inquiries/{inquiryId}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        /**
         * What does the table advise?
         * @description The outcome that follows from the answers by the table of outcomes, and the answers that
         *     decided it. The characteristics never change it. The meeting decides, and says why if it
         *     decides otherwise.
         */
        get: operations["getAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The inquiry is taken back
         * @description By the person or by the inquirer; nobody else can. Who and when are kept.
         */
        post: operations["withdrawInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whoever asked has been told
         * @description That the inquiry has come, or what became of it, without anything clinical; or that supervision was
         *     offered to the contact there is. By whom, when and how are kept; what was said is not.
         */
        post: operations["recordReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}/guidance/link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The unit that is asked gets a page of its own
         * @description The owner, or the team's leader, makes a link to be sent to the unit, which says there whether it
         *     takes over, without signing in. It is shown in this reply only: a new one makes the earlier
         *     useless. When the unit declines, or has not answered by the day that was given, the inquiry is
         *     back on the agenda; the team owns it until the unit has accepted.
         */
        post: operations["makeGuidanceLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}/guidance/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The receiving unit has accepted
         * @description The owner, or the team's leader, records who said yes, and when. Only now has the inquiry ended
         *     for the team.
         */
        post: operations["acceptGuidance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{inquiryId}/guidance/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The receiving unit could not
         * @description The owner, or the team's leader, records the answer. The inquiry stays the team's and comes
         *     back to the next meeting.
         */
        post: operations["declineGuidance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The team's meetings
         * @description Planned, going on and closed, the latest first.
         */
        get: operations["listMeetings"];
        put?: never;
        /**
         * Plan a meeting
         * @description One meeting a week. Its agenda fills itself with what is undecided, what has come back,
         *     openings for the record and seats at risk.
         */
        post: operations["planMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/meeting-year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The year of meetings
         * @description All weeks of an ISO year: the meeting, held, planned or cancelled, with who leads and who writes,
         *     the public holidays, and how the turns are shared.
         */
        get: operations["getMeetingYear"];
        put?: never;
        /**
         * Plan a year of meetings
         * @description All of it or nothing. A week that has a meeting already, held, planned or cancelled, stays as it is,
         *     so planning again fills only what is missing.
         */
        post: operations["planMeetingYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/meeting-year/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * How could the year be planned?
         * @description By the team's meeting rule, week by week, with the turns shared fairly over those who can be there.
         *     A meeting that would fall on a public holiday goes to the nearest working day of the same week, or the
         *     week is skipped. Nothing is planned by asking.
         */
        get: operations["proposeMeetingYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/meeting-year/duties/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Who takes turns?
         * @description Whether a member takes turns leading and writing, from the next planning on. The last word holds.
         */
        put: operations["setMeetingDuties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/meeting-year/turns-given-on": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let others take the turns of somebody who is away
         * @description Turns to come on days on which the worker cannot be there go to others, by the same fair rule. Any
         *     member may say so; other turns stay theirs. Harmless when there are none. Ending an agreement does
         *     it by itself.
         */
        post: operations["giveTurnsOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        /**
         * The meeting, as the room sees it
         * @description Attendance, the agenda with what each item is about, the current item, decisions and the
         *     minutes as they grow. A paired projector may read this and nothing else.
         */
        get: operations["getMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the meeting
         * @description From now on it can decide, when both levels are present. The agenda is filled once more.
         */
        post: operations["startMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a meeting
         * @description Another day or time. A cancelled one is held after all. A turn of somebody who is no member by then
         *     goes to another.
         */
        post: operations["moveMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip a week
         * @description The meeting is not held, and says why. What stood on its agenda goes on to the next one.
         */
        post: operations["cancelMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Swap two turns
         * @description One turn against another, of this meeting or two, in one act. Either of the two may, and the team's leader.
         */
        post: operations["swapTurns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/takeovers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lead or write from now on
         * @description In a meeting that goes on, anybody of the team takes over leading it or writing its minutes, in one
         *     act: somebody is called away, or drops out of a video meeting. The minutes say who took over from
         *     whom, and when. Of two at once the second is told. Nobody does both: whoever wrote and now leads
         *     writes no more. Whoever leads or writes may do nothing that others may not.
         */
        post: operations["takeOverDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/attendance/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Who is here?
         * @description A member has come or gone. The last word holds; it makes no new version of the meeting.
         */
        put: operations["setAttendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/current-item": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * On to the next item
         * @description The item that everyone in the room follows. The last word holds; it makes no new version of
         *     the meeting.
         */
        put: operations["setCurrentItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take something up
         * @description A case, or anything else, with what you propose that is decided: of a case as a decision, of anything
         *     else in words. Inquiries come by themselves.
         */
        post: operations["addAgendaItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Defer what is left
         * @description Every open item that would keep the meeting from closing goes to one later meeting that is
         *     planned, all or none. What comes back by itself stays open, and stands on the next agenda
         *     when the meeting is closed.
         */
        post: operations["deferOpenItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the meeting
         * @description Every item must have been decided or deferred to a dated meeting. The minutes no longer
         *     change, projectors go dark, and what comes back stands on the next agenda.
         */
        post: operations["closeMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        /**
         * The minutes
         * @description Made from attendance and decisions, to be read or printed; with the addenda.
         */
        get: operations["getMinutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/minutes/addenda": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct closed minutes
         * @description Closed minutes do not change; a correction stands below them, with who and when.
         */
        post: operations["amendMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/minutes/comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to closed minutes
         * @description The minutes are not approved while a comment is open, and are reopened by one if they were. They
         *     themselves do not change: the comment is answered by an addendum, or taken back.
         */
        post: operations["commentOnMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/minutes-comments/{commentId}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The comment on minutes. */
                commentId: components["parameters"]["MinutesCommentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a comment, or take it back
         * @description With `text` it is answered by an addendum, by anybody in the team; without, whoever wrote it takes it
         *     back. Either sends the minutes out again, to be approved when nobody objects.
         */
        post: operations["settleMinutesComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/projectors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the meeting on a screen
         * @description A code to type on the screen at `/projektor`. The screen may then read this meeting, and
         *     only this, until it is closed. The code is shown in this reply only; a new one makes the
         *     earlier unused ones useless.
         */
        post: operations["pairProjector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write notes, move an item
         * @description The notes go into the minutes. Items may be moved while they are open. The text given here takes the
         *     place of the one that stood at the version matched; what others write at the same time with
         *     `editAgendaItemNotes` stays.
         */
        patch: operations["changeAgendaItem"];
        trace?: never;
    };
    "/agenda-items/{itemId}/notes-edits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write in the notes together with others
         * @description Several may write in the same notes at once; no word of anybody's is lost. The notes are a Yjs
         *     document (`notesState` of the item), and this takes an update of it, made from a state that the
         *     service has answered. Updates may come in any order and more than once, so there is neither a
         *     version to match nor a key. Who writes without Yjs sends the whole text with `changeAgendaItem`.
         */
        post: operations["editAgendaItemNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{itemId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an item
         * @description Somebody from both levels must be present. The decision acts at once, in one transaction
         *     with the minutes and the board: it opens the case, fills the seats or hands them over, makes
         *     the offer. The advice of the table is recorded with it. There is no way to turn somebody away.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{itemId}/decision-undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a decision
         * @description Until the meeting closes, by those who may decide, with somebody from both levels present. The
         *     decision stays in the minutes, with who undid it and why; the item is open again; and what the
         *     decision did is undone by acts of their own, in one transaction: what it opened is closed as
         *     `undone` and its inquiry is back on the agenda, what it closed is open with the same two, what it
         *     reopened is closed as before, a seat is handed back. What somebody is to do stays. Refused when
         *     something has been done since with what it did; `since` says what, as kinds of events.
         */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{itemId}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Defer an item
         * @description To a later meeting that is planned. It is counted how often an item has been carried over.
         */
        post: operations["deferItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{itemId}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask somebody from outside to one item
         * @description A treatment contact, a ward, NAV, the police, next of kin. They see this one item while its
         *     meeting is going on, and nothing else; they are shown as present and are in the minutes, speak
         *     for no level and decide nothing. Somebody without a sign-in here gets a link that works once,
         *     until the end of the meeting's day, with the sign-in they have elsewhere. It is shown in this
         *     reply only: asking again for the same guest gives a new one and makes the earlier ones useless.
         *     Nobody is asked to an item about a case that the person has closed to them or their unit, nor anybody
         *     but the person to one that is closed to all but its two; who was asked before loses the item.
         */
        post: operations["inviteGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guests/{guestId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The guest. */
                guestId: components["parameters"]["GuestId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invitation back
         * @description What the guest has open is gone within seconds. Harmless when it has been taken back already.
         */
        post: operations["withdrawGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guests/{guestId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The guest. */
                guestId: components["parameters"]["GuestId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Is the guest here?
         * @description A guest has come or gone, once the meeting has started. The last word holds; it counts for no
         *     level.
         */
        put: operations["setGuestPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        /**
         * The item I am asked to
         * @description For a guest: what the item is about, who is there, whether it is being spoken of, and
         *     afterwards what was decided. Until the meeting has started, only when it begins. From when the
         *     meeting is closed or the invitation taken back there is nothing here.
         */
        get: operations["getGuestItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/board": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * A team's board
         * @description Everything that is open, as one reading at one moment. Keep it up to date with the live
         *     events after `seq`, rather than by reading it again. Read it again after midnight in Oslo:
         *     no event tells who is a member from that day, or that the next meeting is another one.
         */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What has somebody seen?
         * @description What a worker, the people of a unit, or everybody has seen and done in the team between two
         *     days, the newest first. Leaders of a level, who see no cases, are told when and what kind, and
         *     not in which case, nor a guest's name. Nothing about a case that is closed to the caller is
         *     found. The search is itself in the log.
         */
        get: operations["searchAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/access/chain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * How far the chain of the access log has come
         * @description Every row of the access log is linked to the one before by a hash. The last place and its hash,
         *     printed and kept elsewhere, show later that no row up to it was changed, taken out or put in.
         */
        get: operations["getAccessHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/unseen-cases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Cases that nobody of the team sees
         * @description Open and closed cases that the person has closed to everybody in the team, with the blocks that
         *     stand, for the leader of the team: so that there is a way back when the person asks for it. A
         *     case that the person has closed to the leader, or to the leader's unit, is not among them.
         */
        get: operations["listUnseenCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/{blockId}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The block. */
                blockId: components["parameters"]["BlockId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person opens the case again
         * @description At the person's wish, by anybody of the team who sees the case. When nobody of the team does,
         *     by its leader, unless the person has closed it to them. Who was blocked sees the case again at
         *     once; that the block was there stays.
         */
        post: operations["liftBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What the team carries
         * @description Counts by level, mode and engagement, head-count and full-time equivalents of each level.
         *     Both levels see the same figures; there are no names in them.
         */
        get: operations["getCaseload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody will be away
         * @description A member of the team, or a treatment contact of one of its cases. Every seat that they hold is
         *     at risk from now on, not only from the first day, until somebody is to act in it. Their other
         *     teams see it too.
         */
        post: operations["recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/covers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody acts for whoever is away
         * @description For one seat or many in one act, all or none. Whoever acts is a member of the seat's level and
         *     gets in to the case while it lasts; the seat stays the holder's. It ends by itself, on its last
         *     day or when the holder is back.
         */
        post: operations["coverSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/planner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The coming weeks
         * @description Who is away in each week, which cases would then stand with one, for each of them who could act or
         *     take over, and which seats come to that after the weeks.
         */
        get: operations["getPlanner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The absence. */
                absenceId: components["parameters"]["AbsenceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * It begins, ends or is otherwise
         * @description Whoever acts goes on acting on the days that are left of the absence. Days that are added have
         *     nobody until somebody is found.
         */
        patch: operations["changeAbsence"];
        trace?: never;
    };
    "/absences/{absenceId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The absence. */
                absenceId: components["parameters"]["AbsenceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They will not be away after all
         * @description Whoever was to act does not. That it was planned stays in the log.
         */
        post: operations["withdrawAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/covers/{coverId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The cover. */
                coverId: components["parameters"]["CoverId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They no longer act
         * @description From today. The seat is at risk again while its holder is away.
         */
        post: operations["endCover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/supporters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody supports the pair
         * @description A member of the team, of any profession and level, for some days or until further notice. They
         *     take no seat, and count for none. Whoever takes a seat of the case supports it no longer from
         *     that day; a case that closes ends it too. `listSeats` shows everybody who has.
         */
        post: operations["addSupporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supporters/{supporterId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The supporter. */
                supporterId: components["parameters"]["SupporterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They no longer support
         * @description From today; support that has not begun does not begin. That they have supported stays.
         */
        post: operations["endSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Who has asked, and what was said
         * @description The latest day first; of the team, or of one case. What was corrected comes with what stood
         *     before.
         */
        get: operations["listConsultations"];
        put?: never;
        /**
         * Somebody asked; or a member discussed somebody who is not enrolled
         * @description Three fields while the telephone is still warm: who asked, about what, what was said. That
         *     nothing new came of it is said by leaving `advice` out. Of a discussion the member's home unit
         *     must know: that waits for the member until it has been recorded as told. No person is named.
         */
        post: operations["recordConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The consultation. */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * It was otherwise
         * @description By whoever wrote it. What stood before is kept.
         */
        patch: operations["changeConsultation"];
        trace?: never;
    };
    "/consultations/{consultationId}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The consultation. */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The home unit has been told
         * @description To whom, how and when; never what was said. By whoever of the team told it.
         */
        post: operations["recordUnitNotice"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Somebody else tells the home unit
         * @description As whoever brought it leaves the team, or is away. Who it was about is written nowhere: whoever
         *     brought it says so to whoever takes it over. Whoever leaves is held until it has been passed on or told.
         */
        patch: operations["passOnUnitNotice"];
        trace?: never;
    };
    "/cases/{caseId}/supervision-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service site asks for supervision
         * @description Of an open case with supervision on demand. It waits for the pair until a session has been held
         *     or whoever asked takes it back. A service site that has no case asks by an inquiry.
         */
        post: operations["requestSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/supervision-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What service sites have asked for
         * @description What waits first, the longest first; then what has ended, the latest first.
         */
        get: operations["listSupervisionRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision-requests/{supervisionRequestId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request for supervision. */
                supervisionRequestId: components["parameters"]["SupervisionRequestId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whoever asked has taken it back
         * @description Nobody else ends it but by holding a session.
         */
        post: operations["withdrawSupervisionRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/arrangement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Something else is arranged with the service site
         * @description Upon the version of what was arranged until now, which ends. An open supervision case has one
         *     arrangement at any time; with the case it ends by itself. Either level may receive.
         */
        put: operations["changeArrangement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/sessions-not-held": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session was not held, or is not to be
         * @description With why, from a closed list, of a day on which there is one. What was planned for the week is cancelled with it. A session
         *     that is planned or held in that week after all outweighs it; said twice, the last reason stands.
         */
        post: operations["recordSessionNotHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/supervision-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The sessions of the fixed arrangements
         * @description Four weeks back and a year on, as they follow from what was arranged for each day. Nothing moves or falls
         *     away by itself: a holiday is said.
         */
        get: operations["listSupervisionSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/supervision-figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * How much the team gave to others, in a period
         * @description Counts alone. What was statutory guidance is counted apart. A member's are without what is closed to
         *     them, as the list is; leaders of both levels see the same.
         */
        get: operations["getSupervisionFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What is to be done?
         * @description What is open, the soonest due first and among them first what its owner no longer sees; or what
         *     is settled, the latest first. Of the whole team, or of one case, inquiry or owner.
         */
        get: operations["listActions"];
        put?: never;
        /**
         * Somebody is to do something
         * @description At an agenda item of the meeting in session (`itemId`; it is then about what the item is about),
         *     about a case or an inquiry, or for the team as a whole. It comes back at the next meeting, and
         *     stands on the agenda by itself when its day has passed.
         */
        post: operations["makeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        /**
         * An action, and how it came to be so
         * @description Each version that stood before, with who wrote it.
         */
        get: operations["getAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Another text, owner or day
         * @description What stood before is kept.
         */
        patch: operations["changeAction"];
        trace?: never;
    };
    "/actions/{actionId}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is done, or not to be done any more
         * @description By whoever of the team knows. What is dropped has a reason.
         */
        post: operations["settleAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was settled by mistake
         * @description It is to be done after all, by whom it was before unless another is named. That it was settled
         *     stays in its history.
         */
        post: operations["reopenAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/network": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * Who is around the person?
         * @description Apart from the board and from the case, as who the person is. Until the person has approved of
         *     being registered there are no names and no numbers.
         */
        get: operations["getNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/network/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down somebody around the person
         * @description A name and a number only when the person has approved; before, what they are to the person, so
         *     that what may be said to them can be written down. Of whom a person who has said no is around,
         *     nothing new is kept.
         */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network-contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Somebody around the person. */
                contactId: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * They are somebody else, or reached otherwise
         * @description What the person has said about telling them stays with the contact.
         */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/network-contacts/{contactId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Somebody around the person. */
                contactId: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a contact away
         * @description Who it was goes out in the same act, also in a closed case. What the person has said about telling
         *     them stays, without the name.
         */
        post: operations["removeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network-contacts/{contactId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Somebody around the person. */
                contactId: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person agrees, says no or takes it back
         * @description For this contact alone, and for what it covers. Without `given` nobody tells the contact anything.
         *     To take it back is possible also after the case was closed.
         */
        post: operations["recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * What matters to the person, and what holds in a crisis?
         * @description The parts of their life in their own order, where the crisis plan is, and each time it was held
         *     up. Whoever has emergency access reads it too.
         */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/plan/life-domains": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * The person puts their life in order
         * @description As a whole, in the person's own order; how it was before is kept. Their own words only when they
         *     have approved of being registered, and none of it once they have said no.
         */
        patch: operations["changeLifeDomains"];
        trace?: never;
    };
    "/cases/{caseId}/plan/crisis-plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * A crisis plan was agreed, renewed or ended
         * @description Where it is and until when it holds; what it says is in the journal.
         */
        patch: operations["changeCrisisPlan"];
        trace?: never;
    };
    "/cases/{caseId}/plan/invocations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The crisis plan was held up
         * @description By whom, and whether it was followed. One that was declined is shown to the pair, and counted.
         */
        post: operations["recordInvocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crisis-plan-invocations/{invocationId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description One time that the crisis plan was held up. */
                invocationId: components["parameters"]["InvocationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was written down by mistake
         * @description It does not count any more. That it was written down stays in the log.
         */
        post: operations["withdrawInvocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Which forms are there, and what may the team do with them?
         * @description Every form that is known, with what the team holds and has held for it. This is the only place that names a
         *     form to which the team has no right.
         */
        get: operations["listInstruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/licences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The team has been given a licence
         * @description From its first day the form is offered. One at a time for each form; a renewal, or another right, is a
         *     licence of its own.
         */
        post: operations["registerLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/licences/{licenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
                /** @description The licence for a form. */
                licenceId: components["parameters"]["LicenceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * The licence ends on another day, or was misspelt
         * @description After its last day nothing new is written down with the form; what is there stays readable. Which right it
         *     gives, and from when, is not changed.
         */
        patch: operations["changeLicence"];
        trace?: never;
    };
    "/teams/{teamId}/text-packs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What do people read while they answer?
         * @description The wordings of one form, those that held before too; of a free form, our own.
         */
        get: operations["listTextPacks"];
        put?: never;
        /**
         * Put in the wording that the licence lets people read
         * @description Word for word as the licensor has it; from now on people answer to it in that language. Only while a digital
         *     licence is in force.
         */
        post: operations["addTextPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/feedback-figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What became of the courses that began in a year, or in all?
         * @description For whoever leads the team. Counts of few people are hidden with enough beside them, shares are of twenty or more,
         *     and nothing is by worker. Of one whole year, or of all years together, of which so much is hidden that what is hidden
         *     in a year is not found by taking the others away.
         */
        get: operations["getFeedbackFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/feedback-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * The courses of some years, for whoever evaluates the team
         * @description De-identified, one by one: what the person answered about life, on the form that gave most sums in the course, from
         *     its first week. There is no name, id, date, unit or worker in it, nothing of how the course ended, nothing of the cooperation and
         *     nothing in words. It holds the courses that count in the figures of their year (`getFeedbackFigures`), of each form and
         *     year where those show how many they are, and where they came out differently.
         *
         *     The courses of a year and a form stand as they did when a half-year ended: what was written later, or has come to fewer
         *     than five of them, waits. So two exports never differ in what one person has answered. What a person has taken back, or
         *     the two have left out, is gone at once. The number of a course is drawn anew each time, and the order follows it.
         *
         *     For the leaders of both levels, who have the same. Whoever sees the cases of the team knows when each was asked, and could
         *     tell by that whose a course is: a member of the team does not get it, whatever else they lead.
         */
        get: operations["exportFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/service-changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * What is each level about to change?
         * @description All that either level has announced, the latest first, and who has taken note for the other. Members see which open cases
         *     it touches; leaders of a level see how many, unless they are few.
         */
        get: operations["listServiceChanges"];
        put?: never;
        /**
         * A level is about to change something
         * @description Whoever leads the team for a level says it to the other before it happens: a unit closes, takes in others, or has room for
         *     more or fewer. It stays on the pages of both levels until the other has taken note. Nothing in it is about a person.
         */
        post: operations["announceServiceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-changes/{serviceChangeId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The change that was announced. */
                serviceChangeId: components["parameters"]["ServiceChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The other level has taken note
         * @description By whoever leads the team for the other level, who is not the same person. That they have taken note is all that it says.
         */
        post: operations["acknowledgeServiceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-changes/{serviceChangeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The change that was announced. */
                serviceChangeId: components["parameters"]["ServiceChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is not going to change after all
         * @description By whoever leads the team for the level that announced it. What has become otherwise is withdrawn and announced anew. Both
         *     stay readable.
         */
        post: operations["withdrawServiceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * How does the person say it goes?
         * @description What they are asked about, what they answered each time, and what that says by named rules. The answers are
         *     shown to the two whom they work with; to others of the team, only what they are asked about.
         */
        get: operations["getFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/feedback/choices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * What does the person want to be asked about?
         * @description Life, the cooperation and plain words are each on or off, as the person wants it. A form is turned on only
         *     with a licence.
         */
        patch: operations["changeFeedbackChoices"];
        trace?: never;
    };
    "/cases/{caseId}/feedback/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person has answered
         * @description From paper, or as they pointed or said. The sum is made here; a line that is left open stays open, and then
         *     there is none. Only the two whom the person works with write it in.
         */
        post: operations["recordMeasurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/feedback/counting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does the course count in the figures of the team?
         * @description The two leave the course that the case is in out of the figures and of exports, for one of three reasons, or count it
         *     again. What was answered is none of them. What was said before stays, and the last holds.
         */
        post: operations["recordCounting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/feedback/omissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They were not asked, or would not
         * @description Both are told apart from «forgotten», and end the reminder as a measurement does.
         */
        post: operations["recordOmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback-omissions/{omissionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description That nobody asked, or that the person would not. */
                omissionId: components["parameters"]["OmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * That was written by mistake
         * @description By one of the two. It counts nowhere any more, neither in the figures nor for the reminder, and the right thing can be written
         *     for that day. That it was written stays in the history of the case.
         */
        post: operations["withdrawOmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measurements/{measurementId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the person answered once. */
                measurementId: components["parameters"]["MeasurementId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was written down wrongly
         * @description Another measurement takes its place, and the old one stays to be seen. Nothing is changed because somebody
         *     thinks that the first answer cannot be right.
         */
        post: operations["correctMeasurement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/feedback/signals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * What should be talked about with the person?
         * @description What waits first, the most to talk about first; then what somebody has said came of it, and what holds no
         *     more. Each with the rule and the numbers that it rests on. To the pair of the case alone; of the
         *     cooperation to whom it is about, and to both when the person lets them. How often the person was measured
         *     comes with it, and is to be read first.
         */
        get: operations["listSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback-signals/{signalId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What a series of answers calls for. */
                signalId: components["parameters"]["SignalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What came of it?
         * @description By one of the two of the case, once. It goes off the agenda then.
         */
        post: operations["answerSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/informal-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * What has the person said, and what was changed?
         * @description The latest first, to the pair of the case alone: those who sit in it, whoever acts for them today,
         *     and the treatment contact. Nobody else is told that there is any.
         */
        get: operations["listInformalFeedback"];
        put?: never;
        /**
         * The person gave feedback without a form
         * @description Counts as feedback as a measurement does. Their own words only when they have approved of being
         *     registered; of anybody else, that feedback was given and what was changed because of it.
         */
        post: operations["recordInformalFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/informal-feedback/{informalFeedbackId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description One time that the person gave feedback in their own words. */
                informalFeedbackId: components["parameters"]["InformalFeedbackId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Something was changed because of it; or it was said otherwise
         * @description What was changed is often known only later. What stood before is kept, with who wrote it.
         */
        patch: operations["changeInformalFeedback"];
        trace?: never;
    };
    "/informal-feedback/{informalFeedbackId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description One time that the person gave feedback in their own words. */
                informalFeedbackId: components["parameters"]["InformalFeedbackId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was written down by mistake
         * @description It does not count any more, and is not listed.
         */
        post: operations["withdrawInformalFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/answer-links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * Which links has the person been given?
         * @description The last fifty, without the secret, and what the person can answer on a screen now. Only the two whom
         *     the person works with see them.
         */
        get: operations["listAnswerLinks"];
        put?: never;
        /**
         * The person answers on their own screen
         * @description A secret address at which the person answers one form, without signing in. It is shown in this reply
         *     only. Opening it does not use it up; answering does. After answering, the person sees their own curve at
         *     the same address for fifteen minutes.
         */
        post: operations["makeAnswerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answer-links/{answerLinkId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The link by which the person answers. */
                answerLinkId: components["parameters"]["AnswerLinkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The link leads nowhere from now on
         * @description What has been answered stands; such a link cannot be taken back.
         */
        post: operations["withdrawAnswerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/answer-codes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person answers on a screen in the waiting room
         * @description Four digits, shown in this reply only, to be entered within ten minutes on a screen that the team has paired
         *     (`/venterom`). They work once. From then on it is a link like any other, of which that screen alone has the
         *     secret; it is listed with the links, and taken back as they are.
         */
        post: operations["makeAnswerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/waiting-room-devices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * On which screens in waiting rooms can people answer?
         * @description Those that are paired, and those whose code has yet to be typed on them.
         */
        get: operations["listWaitingRoomDevices"];
        put?: never;
        /**
         * Make a screen one on which people answer by a code
         * @description A code to type on the screen at `/venterom` within ten minutes, while you are of the team, shown in this reply only.
         *     Whoever is signed in on that browser is not any more. The screen can then enter codes of this team, and nothing else.
         */
        post: operations["pairWaitingRoomDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/waiting-room-devices/{waitingRoomDeviceId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The screen in the waiting room. */
                waitingRoomDeviceId: components["parameters"]["WaitingRoomDeviceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The screen enters no code from now on
         * @description It says so itself within half a minute. What a person is answering on it just then they may finish.
         */
        post: operations["withdrawWaitingRoomDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * What has been done in a case
         * @description The latest day first. What was corrected comes with what stood before; what was withdrawn is
         *     left out.
         */
        get: operations["listCaseActivities"];
        put?: never;
        /**
         * Something has been done
         * @description By anybody of the team, of whoever was there: members of the team on that day, or the treatment
         *     contact. Whether both levels were there, and whether the person was registered on that day, the
         *     service works out and keeps. A day before the case was opened is fine, from when the inquiry
         *     was received: much is done before the meeting has decided anything.
         */
        post: operations["recordActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The activity. */
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * It was otherwise
         * @description What stood before is kept and shown beside it. Whether it is reimbursable stays as it was
         *     recorded, unless it turns out to have been another day.
         */
        patch: operations["changeActivity"];
        trace?: never;
    };
    "/cases/{caseId}/planned-activities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * What is planned in a case
         * @description The soonest first, what should have been done already included. What was cancelled or carried
         *     out is left out.
         */
        get: operations["listPlannedActivities"];
        put?: never;
        /**
         * Something is to be done
         * @description By both of the pair, or by others of the team. That somebody is away then, or has something
         *     else, is shown (`clashes`) and refuses nothing: those who go know best.
         */
        post: operations["planActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-activities/{plannedActivityId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The planned activity. */
                plannedActivityId: components["parameters"]["PlannedActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * It is moved, or otherwise
         * @description To another time, place or other people.
         */
        patch: operations["changePlannedActivity"];
        trace?: never;
    };
    "/planned-activities/{plannedActivityId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The planned activity. */
                plannedActivityId: components["parameters"]["PlannedActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is not to be done after all
         * @description That nobody came or opened is no cancellation: that is an attempt, and is carried out as one.
         */
        post: operations["cancelPlannedActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planned-activities/{plannedActivityId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The planned activity. */
                plannedActivityId: components["parameters"]["PlannedActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It has been done
         * @description The plan becomes the record. Only what was otherwise need be said; with the person it counts as
         *     contact unless it was an attempt. If the activity is withdrawn, the plan stands again.
         */
        post: operations["carryOutPlannedActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activityId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The activity. */
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It did not happen
         * @description It counts no more and is shown no more. That it was recorded and taken back stays in the log.
         */
        post: operations["withdrawActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        /**
         * When has the person been admitted?
         * @description The admissions that have been recorded of a case, the last first, each with what has become of the
         *     collaboration meeting.
         */
        get: operations["listAdmissions"];
        put?: never;
        /**
         * The person has been admitted
         * @description The pair stays and nothing closes. Until it is seen to, the case prompts for a collaboration
         *     meeting with ward and municipality.
         */
        post: operations["recordAdmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admissions/{admissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * It was written down wrongly
         * @description Another place or other days. Without `dischargedOn` (null) the person is there still.
         */
        patch: operations["changeAdmission"];
        trace?: never;
    };
    "/admissions/{admissionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person has left the institution
         * @description The prompt for a collaboration meeting stays until it is seen to.
         */
        post: operations["endAdmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admissions/{admissionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was recorded by mistake
         * @description It counts no more and prompts no more. That it was recorded stays in the log.
         */
        post: operations["withdrawAdmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admissions/{admissionId}/collaboration-meeting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Is there a collaboration meeting?
         * @description Planned, held, or not needed and why; or nothing is arranged after all.
         */
        put: operations["setCollaborationMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{teamId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        /**
         * Files that have been uploaded
         * @description The newest first.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Upload a spreadsheet
         * @description The file as it is: xlsx, or csv with semicolon, comma or tab. It is kept, read and
         *     understood as far as possible; nothing is imported yet. The reply is the dry run: what would
         *     become of each row.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /**
         * The dry run
         * @description What would become of each row, with what was repaired or why it is refused and what would
         *     do; or, when it has been carried out, what became of it.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Correct how the file is understood
         * @description Which sheet holds what, which column means what, which worker or unit an unknown name is.
         *     The reply is the new dry run.
         */
        put: operations["changeImportMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry the import out
         * @description All accepted and repaired rows in one transaction; a row that breaks the rule of two becomes
         *     an item for the next meeting. Rows that were imported before are recognised and not doubled.
         */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "case.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A case was opened
         * @description By a decision of the meeting, by two members together, or by an import. Both seats are filled.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.opened";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A case was opened again
         * @description Both seats are filled.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.reopened";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A case was closed
         * @description It is no longer on the board.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.closed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A case that had ended before was recorded
         * @description It came with an import and was never open here, so nobody has closed it now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.mode_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A case changed mode
         * @description The pair may have changed in the same act.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.mode_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.engagement_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contact with a person has come further or gone back
         * @description Nothing follows from it by itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.engagement_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.blocked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person closed their case to somebody
         * @description To whom and why is not said. Those to whom it was closed get no more events about it; the card
         *     says whether a seat is at risk by it. The open inquiries behind it come along, since their owner
         *     may be one of them.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.blocked";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.block_lifted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person opened their case again
         * @description To whom is not said. The open inquiries behind it come along.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.block_lifted";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.visited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody from outside looks into a case
         * @description For a reason that the case tells. Of an emergency access the leaders of both levels hear too, without the case.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.visited";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.visit_ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A visit was ended before its time
         * @description One that lasts its time ends without an event.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.visit_ended";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.visit_reviewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A level has reviewed an emergency access
         * @description Done when both levels have.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "case.visit_reviewed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "person.registration_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person agreed to be registered, said no or took it back
         * @description The card says what holds now, and nothing of who the person is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "person.registration_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "person.registration_in_doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person is to be asked anew whether they agree
         * @description The service was restored from a backup in which they had approved; what they have said since is not in it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "person.registration_in_doubt";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "person.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * More or something else is known of a person
         * @description What it is stands on a page of its own, and never here.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "person.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "erasure.asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person of a case or an inquiry asked to be erased
         * @description The leaders of both levels decide. `caseIds` are the cases; `inquiryIds` the inquiry of a person who never got one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "erasure.asked";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "erasure.answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A level decided about erasing
         * @description `details.level` says which, `details.answer` what. What was said stands with the wish, and never here.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "erasure.answered";
                        /** @description Which level, and what it decided. */
                        details: {
                            level: components["schemas"]["Level"];
                            answer: components["schemas"]["ErasureAnswer"];
                        };
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "erasure.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person took the wish back
         * @description Nothing is erased.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "erasure.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "person.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was known of a person was erased
         * @description The cases, or the inquiry that never became one, stand without a name; whoever keeps copies takes them out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "person.erased";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "seat.handed_over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A seat was handed over
         * @description `workerIds` holds who had the seat and who has it now, in that order.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "seat.handed_over";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "treatment_contact.named": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An unnamed treatment contact has got a name
         * @description The seat is the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "treatment_contact.named";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "treatment_contact.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A treatment contact's engagement changed
         * @description For example how long they can see the case here.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "treatment_contact.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "opening.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member proposes to open a case now
         * @description A member of the other level must confirm it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "opening.proposed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "opening.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proposed opening was withdrawn
         * @description Nothing was opened.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "opening.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inquiry.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody brought a worry
         * @description The board shows its alias, source, owner and days.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "inquiry.received";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inquiry.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * More is known of an inquiry
         * @description Or it has a new owner or state.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "inquiry.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inquiry.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An inquiry was taken back
         * @description By the person or the inquirer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "inquiry.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inquiry.decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The meeting decided an inquiry
         * @description With a case when one was opened or linked. It stays on the board when it comes back.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "inquiry.decided";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "guidance.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A receiving unit accepted
         * @description The inquiry has ended for the team.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "guidance.accepted";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "guidance.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A receiving unit could not
         * @description The inquiry comes back to the next meeting.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "guidance.declined";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting was planned
         * @description Its agenda fills itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.planned";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.moved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting was moved
         * @description To another day or time; or it is held after all.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.moved";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A week is skipped
         * @description What stood on the agenda goes on to the next meeting.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.cancelled";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.turns_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody else leads or writes
         * @description Read the year of meetings for who.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.turns_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting_duties.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody takes other turns
         * @description Or none, from the next planning on.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting_duties.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting started
         * @description It can decide when both levels are present.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.started";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.current_item_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The room is on another item
         * @description `meeting.currentItemId` says which.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.current_item_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting was closed
         * @description Its minutes no longer change. There is no event when they are approved, since nobody does anything then: `getMinutes` says on
         *     which day they are, unless somebody comments, and the events of comments and addenda put that day off.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "meeting.closed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "attendance.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member came or went
         * @description Read the meeting for how.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "attendance.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "guest.invited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody from outside was asked to an item
         * @description Read the meeting for whom.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "guest.invited";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "guest.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A guest came or went
         * @description Read the meeting for which.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "guest.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "guest.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invitation was taken back
         * @description The guest no longer sees the item.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "guest.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agenda_item.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something is to be taken up
         * @description Read the meeting for what.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agenda_item.added";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agenda_item.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes were written or an item moved
         * @description Only the item and its version; the text is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agenda_item.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agenda_item.deferred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An item was deferred
         * @description To a later, planned meeting.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agenda_item.deferred";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "decision.made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The meeting decided an item
         * @description Only ids; rationale and minutes are read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "decision.made";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "decision.undone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A decision was undone
         * @description What it did is undone with it. Read the minutes for why.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "decision.undone";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "minutes.amended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closed minutes were corrected
         * @description The addendum is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "minutes.amended";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "minutes.commented": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody objects to closed minutes
         * @description They are not approved until it is settled; what it says is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "minutes.commented";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "minutes.comment_settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A comment on minutes was answered or taken back
         * @description The minutes are out again; an addendum that answers it is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "minutes.comment_settled";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "team.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A team was set up
         * @description It is empty.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "team.created";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "team.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A team's settings changed
         * @description Read the team for what.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "team.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "unit.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A unit was added
         * @description In the organisation's stream.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "unit.added";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "unit.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A unit changed
         * @description Its name, place or end.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "unit.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "unit.plan_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is to become of a unit was planned, or the plan is another
         * @description It has another day, was cancelled, carried out, or refused on its day and waits for somebody. Read
         *     what is planned for which.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "unit.plan_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "worker.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker was added
         * @description In the organisation's stream.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "worker.added";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "worker.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker changed
         * @description Cards that show the name come with it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "worker.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agreement.made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker joined the team
         * @description Read the members for more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agreement.made";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agreement.continued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An agreement goes on with another fraction or from another home unit
         * @description From a day. Every seat that is held under it stays as it is; where the person has closed the
         *     case to a unit, its card comes too, flagged as at risk or not.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agreement.continued";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agreement.end_planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member is going to leave, or no longer is
         * @description The seats that it touches come as cards, flagged as at risk or not.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agreement.end_planned";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agreement.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member left
         * @description All their seats had been handed over.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "agreement.ended";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "absence.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody will be away
         * @description The cards of the seats that it touches come with it. Read the planner for when.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "absence.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "absence.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An absence is otherwise than it was
         * @description The cards of the seats that it touches come with it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "absence.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "absence.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody will not be away after all
         * @description The cards of the seats that it touches come with it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "absence.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "covers.arranged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody is to act in seats whose holders are away
         * @description One event for all that were arranged together.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "covers.arranged";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cover.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody no longer acts in a seat
         * @description Taken back before its last day; on that day it ends without an event.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "cover.ended";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supporter.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody supports the pair of a case
         * @description They fill no seat; the card counts them from their first day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "supporter.added";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supporter.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody no longer supports a pair
         * @description Ended before its last day; on that day, by a handover to them or by the closing of the case it ends without an event of its own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "supporter.ended";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "network.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something about the people around a person was changed
         * @description Who, and what the person said, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "network.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "action.made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody is to do something
         * @description What, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "action.made";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "action.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An action got another text, owner or day
         * @description How it is now is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "action.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "action.settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An action is done, or not to be done any more
         * @description Which of them, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "action.settled";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "action.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An action was settled by mistake
         * @description It is to be done after all.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "action.reopened";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "life_domains.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person put their life in order
         * @description How, and in what words, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "life_domains.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "crisis_plan.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A crisis plan was agreed, renewed or ended
         * @description Where it is is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "crisis_plan.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "crisis_plan.invoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A crisis plan was held up
         * @description By whom, and whether it was followed, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "crisis_plan.invoked";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "crisis_plan.invocation_withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was written down by mistake that a crisis plan was held up
         * @description It does not count any more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "crisis_plan.invocation_withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "licence.registered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The team has a licence for a form
         * @description Which form and what it may do are read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "licence.registered";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "licence.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A licence ends on another day, or was misspelt
         * @description How it is now is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "licence.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "text_pack.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * There is a new wording of a form
         * @description What it says is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "text_pack.added";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.chosen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the person is asked about has changed
         * @description Which forms is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.chosen";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.measured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person has answered
         * @description What they answered is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.measured";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A measurement was put right
         * @description Neither number is told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.corrected";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.omission_withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * That they were not asked, or would not, was written by mistake
         * @description It counts nowhere any more. Which of the two it was is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.omission_withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.omitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * They were not asked, or would not
         * @description Which of the two is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.omitted";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.counted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The two said whether the course counts in the figures of the team
         * @description Whether it does, and why not, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.counted";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.talked_about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the person says has been talked about
         * @description What came of it is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.talked_about";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "informal_feedback.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person gave feedback in their own words
         * @description What they said is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "informal_feedback.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "informal_feedback.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was said was put right, or what was changed was written
         * @description Neither is told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "informal_feedback.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "informal_feedback.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was written down by mistake that feedback was given
         * @description It does not count any more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "informal_feedback.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "service_change.announced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A level is about to change something
         * @description `details.level` says which, `details.about` what kind. What changes stands with the notice, and never here.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "service_change.announced";
                        /** @description Whose change it is. */
                        details: {
                            level: components["schemas"]["Level"];
                            about: components["schemas"]["ServiceChangeKind"];
                        };
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "service_change.acknowledged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The other level has taken note of a change
         * @description `details.level` is the level that announced it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "service_change.acknowledged";
                        /** @description Whose change it is. */
                        details: {
                            level: components["schemas"]["Level"];
                        };
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "service_change.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A level withdrew a change that it had announced
         * @description `details.level` is the level that announced it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "service_change.withdrawn";
                        /** @description Whose change it is. */
                        details: {
                            level: components["schemas"]["Level"];
                        };
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "feedback.noted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person wrote something on their curve
         * @description What they wrote is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "feedback.noted";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "answer_link.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link by which the person answers was made, or taken back
         * @description To which form is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "answer_link.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "consultation.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody asked the team, or a member discussed somebody
         * @description Who and what, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "consultation.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "consultation.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was written of a consultation was corrected, or somebody else is to tell the home unit
         * @description How it is now is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "consultation.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "consultation.notice_given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A home unit has been told
         * @description Of whom, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "consultation.notice_given";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supervision_request.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A service site asked for supervision
         * @description What for, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "supervision_request.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supervision_request.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whoever asked for supervision took it back
         * @description It does not wait any more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "supervision_request.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "arrangement.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something else is arranged with a service site
         * @description How it is now is read over HTTP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "arrangement.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "supervision_session.not_held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session of supervision was not held
         * @description Why, is not told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "supervision_session.not_held";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something was done in a case
         * @description The case's card comes with it. Read the case's activities for what.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was done in a case was otherwise
         * @description What stood before is kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something was not done in a case after all
         * @description It counts no more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something is to be done in a case
         * @description Read the case's planned activities for what and when.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.planned";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.plan_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is to be done in a case is moved or otherwise
         * @description Read it again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.plan_changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.plan_cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something is not to be done in a case after all
         * @description It is planned no more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.plan_cancelled";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "activity.carried_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was planned in a case has been done
         * @description The plan became an activity, in contact or as an attempt. The case's card comes with it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "activity.carried_out";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "admission.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person of a case has been admitted
         * @description The case's card says so. The pair stays.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "admission.recorded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "admission.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An admission was written down wrongly
         * @description It has another place or other days.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "admission.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "admission.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person has left the institution
         * @description The card goes on prompting until the meeting is seen to.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "admission.ended";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "admission.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An admission was recorded by mistake
         * @description It prompts no more.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "admission.withdrawn";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "collaboration_meeting.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something has become of a collaboration meeting
         * @description It is planned, held, not needed, or not arranged after all.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "collaboration_meeting.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "role.granted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker got a role
         * @description Read the worker for which.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "role.granted";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "role.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A role was taken away
         * @description Open pages and sockets follow at once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "role.removed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A spreadsheet was uploaded
         * @description It is kept with its dry run; nothing has been imported.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "import.uploaded";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A spreadsheet is understood in another way
         * @description Its dry run is another; nothing has been imported.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "import.changed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.committed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An import was carried out
         * @description One event for all of it; the cards come with it, or the board is read again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "import.committed";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "pending_case.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An imported case needs its second seat
         * @description The next meeting fills it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        kind?: "pending_case.added";
                    };
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    hidden: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something that the viewer may not see
         * @description Keeps the count, so that a client can tell nothing is missing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HiddenEvent"];
                };
            };
            responses: {
                /** @description Taken note of. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description What kind of problem. Stable; each is described at `/problems/<slug>`.
         * @enum {string}
         */
        ProblemSlug: "seat-empty" | "seat-wrong-level" | "seat-same-worker" | "present-for-other-level" | "seat-not-member" | "seat-unchanged" | "shoulder-same-level" | "shoulder-needs-contact" | "worker-not-available" | "absence-overlaps" | "cover-not-needed" | "cover-overlaps" | "absence-withdrawn" | "absence-acted-in" | "cover-over" | "supporter-not-member" | "supporter-holds-seat" | "supporter-already" | "support-over" | "activity-to-come" | "activity-outside-case" | "activity-kind-unfit" | "activity-withdrawn" | "plan-in-the-past" | "plan-over" | "worker-elsewhere" | "mode-change-not-possible" | "case-closed" | "case-open" | "case-not-yours" | "alias-taken" | "door-path-taken" | "close-reason-not-possible" | "disagreement-needs-meeting" | "opening-needs-other-level" | "opening-proposer-left" | "opening-answered" | "guest-is-member" | "guest-signs-in-otherwise" | "guest-withdrawn" | "agreement-still-seated" | "agreement-still-owns" | "agreement-still-investigates" | "agreement-still-has-actions" | "agreement-still-has-units-to-tell" | "agreement-overlaps" | "agreement-ended" | "seats-not-handed-over" | "agreement-ends-too-soon" | "agreement-other-level" | "agreement-unchanged" | "unit-level-in-use" | "unit-in-use" | "unit-ended" | "unit-changed-since" | "unit-plan-not-ahead" | "unit-plan-over" | "unit-levels-differ" | "unit-for-administrators" | "agreement-is-your-own" | "unit-within-itself" | "organisation-number-invalid" | "organisation-number-taken" | "last-administrator" | "invitation-used" | "contact-ended" | "contact-unnamed" | "contact-signs-in" | "contact-already-named" | "inquiry-already-decided" | "inquiry-withdrawn" | "inquiry-not-yours" | "outcome-to-come" | "guidance-not-waiting" | "meeting-not-in-session" | "meeting-closed" | "meeting-not-closed" | "case-opened-in-error" | "nothing-to-undo" | "decision-built-upon" | "notes-edit-unfit" | "notes-too-long" | "minutes-comment-settled" | "minutes-comment-not-yours" | "meeting-week-taken" | "meeting-started" | "meeting-cancelled" | "meeting-rule-missing" | "turn-not-yours" | "one-person-leads-and-writes" | "meeting-in-session" | "both-levels-must-attend" | "items-still-open" | "item-already-decided" | "decision-not-possible" | "differing-needs-reason" | "supervision-offer-missing" | "pair-missing" | "supervision-case-incomplete" | "investigation-incomplete" | "guidance-incomplete" | "linked-case-missing" | "linked-case-of-other-kind" | "person-has-open-case" | "closing-incomplete" | "handover-incomplete" | "block-stands" | "block-lifted" | "worker-blocked" | "case-has-no-person" | "admission-overlaps" | "admission-over" | "admission-withdrawn" | "registration-unchanged" | "registration-not-possible" | "erasure-asked-already" | "erasure-answered" | "erasure-not-your-level" | "erasure-needs-two" | "erasure-ground-unfit" | "case-still-open" | "case-erased" | "inquiry-has-no-person" | "inquiry-has-case" | "inquiry-not-ended" | "inquiry-erased" | "level-not-yours" | "service-change-needs-two" | "service-change-settled" | "service-change-unit-unfit" | "licence-overlaps" | "form-is-free" | "licence-not-digital" | "not-of-the-pair" | "feedback-said-no" | "feedback-needs-licence" | "form-not-chosen" | "form-unfit" | "series-frozen" | "measurement-corrected" | "correction-unfit" | "answer-link-over" | "wording-missing" | "omission-recorded" | "omission-withdrawn" | "person-not-approved" | "contact-removed" | "consent-not-possible" | "crisis-plan-missing" | "signal-settled" | "informal-feedback-withdrawn" | "invocation-withdrawn" | "consultation-not-yours" | "arrangement-not-of-a-site" | "arrangement-incomplete" | "session-settled" | "supervision-not-on-demand" | "supervision-request-over" | "notice-given" | "notice-not-due" | "action-settled" | "action-open" | "person-known" | "national-id-invalid" | "national-id-elsewhere" | "national-id-missing" | "national-id-keys-missing" | "import-unreadable" | "import-too-large" | "import-committed" | "import-blocked" | "not-signed-in" | "signed-out-by-idling" | "not-allowed" | "method-not-allowed" | "not-found" | "validation-failed" | "fresh-sign-in-needed" | "case-seen-already" | "visit-ongoing" | "visit-over" | "several-cases" | "emergency-case-missing" | "review-not-yours" | "review-done" | "malformed-json" | "unsupported-media-type" | "version-required" | "version-stale" | "idempotency-key-reused" | "cross-site-request" | "payload-too-large" | "too-many-requests" | "database-unavailable" | "internal";
        /** @description One place in the request that is wrong. */
        ProblemPointer: {
            /** @description JSON Pointer into the body, or `path/<name>`, `query/<name>`, `header/<name>`. */
            pointer: string;
            /** @description What is wrong there. Never repeats the value. */
            message: string;
        };
        /**
         * Format: uuid
         * @description A UUIDv7, in lower-case letters. It says nothing but roughly when it was made.
         */
        Id: string;
        /** @description A case that stands in the way. */
        ProblemCase: {
            id: components["schemas"]["Id"];
            /** @description The alias, or the title of a supervision case. */
            alias: string;
        };
        /** @description How many cases of another team stand in the way. */
        ProblemOtherCases: {
            /** @description The other team. */
            teamName?: string;
            /** @description How many. */
            count: number;
        };
        /** @description A seat that cannot be taken over as asked. */
        ProblemSeat: {
            caseId: components["schemas"]["Id"];
            /** @description The alias, or the title of a supervision case; null: no case of the team that you see. */
            caseName: string | null;
            /**
             * @description `left_out` nobody is named for it · `named_twice` two are · `not_held` somebody else has taken it
             *     over meanwhile, or the case is closed · `not_member` the successor is not of the team ·
             *     `wrong_level` of the other level · `same_person` would sit in both seats · `is_leaver` is the one
             *     who leaves · `not_available` no agreement in force on the day from which they would sit ·
             *     `blocked` the person has closed the case to them.
             * @enum {string}
             */
            reason: "left_out" | "named_twice" | "not_held" | "not_member" | "wrong_level" | "same_person" | "is_leaver" | "not_available" | "blocked";
        };
        /** @description An inquiry that stands in the way. */
        ProblemInquiry: {
            id: components["schemas"]["Id"];
            /** @description What the team calls it. */
            alias: string;
        };
        /**
         * Format: date
         * @description A date in Europe/Oslo; it begins at midnight there. From 1900 to 2999.
         */
        Day: string;
        /** @description An action that stands in the way. */
        ProblemAction: {
            id: components["schemas"]["Id"];
            /** @description The day by which it is to be done. */
            dueOn: components["schemas"]["Day"];
        };
        /**
         * @description One of the two levels that own the team together. Neither leads the other.
         * @enum {string}
         */
        Level: "municipal" | "specialist";
        /**
         * @description What happened; a noun and what was done to it. Each kind is described under *Webhooks*.
         * @enum {string}
         */
        EventKind: "case.opened" | "case.reopened" | "case.closed" | "case.recorded" | "case.mode_changed" | "case.engagement_changed" | "case.blocked" | "case.block_lifted" | "case.visited" | "case.visit_ended" | "case.visit_reviewed" | "person.registration_changed" | "person.registration_in_doubt" | "person.changed" | "erasure.asked" | "erasure.answered" | "erasure.withdrawn" | "person.erased" | "seat.handed_over" | "treatment_contact.named" | "treatment_contact.changed" | "opening.proposed" | "opening.withdrawn" | "inquiry.received" | "inquiry.changed" | "inquiry.withdrawn" | "inquiry.decided" | "guidance.accepted" | "guidance.declined" | "meeting.planned" | "meeting.moved" | "meeting.cancelled" | "meeting.turns_changed" | "meeting_duties.changed" | "meeting.started" | "meeting.current_item_changed" | "meeting.closed" | "attendance.changed" | "guest.invited" | "guest.changed" | "guest.withdrawn" | "agenda_item.added" | "agenda_item.changed" | "agenda_item.deferred" | "decision.made" | "decision.undone" | "minutes.amended" | "minutes.commented" | "minutes.comment_settled" | "team.created" | "team.changed" | "unit.added" | "unit.changed" | "unit.plan_changed" | "worker.added" | "worker.changed" | "agreement.made" | "agreement.continued" | "agreement.end_planned" | "agreement.ended" | "absence.recorded" | "absence.changed" | "absence.withdrawn" | "covers.arranged" | "cover.ended" | "supporter.added" | "supporter.ended" | "network.changed" | "action.made" | "action.changed" | "action.settled" | "action.reopened" | "life_domains.changed" | "crisis_plan.changed" | "crisis_plan.invoked" | "crisis_plan.invocation_withdrawn" | "licence.registered" | "licence.changed" | "text_pack.added" | "feedback.chosen" | "feedback.measured" | "feedback.corrected" | "feedback.omission_withdrawn" | "feedback.omitted" | "feedback.counted" | "feedback.talked_about" | "informal_feedback.recorded" | "informal_feedback.changed" | "informal_feedback.withdrawn" | "service_change.announced" | "service_change.acknowledged" | "service_change.withdrawn" | "feedback.noted" | "answer_link.changed" | "consultation.recorded" | "consultation.changed" | "consultation.notice_given" | "supervision_request.recorded" | "supervision_request.withdrawn" | "arrangement.changed" | "supervision_session.not_held" | "activity.recorded" | "activity.changed" | "activity.withdrawn" | "activity.planned" | "activity.plan_changed" | "activity.plan_cancelled" | "activity.carried_out" | "admission.recorded" | "admission.changed" | "admission.ended" | "admission.withdrawn" | "collaboration_meeting.changed" | "role.granted" | "role.removed" | "import.uploaded" | "import.changed" | "import.committed" | "pending_case.added";
        /** @description With `import-unreadable` and `import-too-large`: what is wrong with the file. */
        ProblemFile: {
            /**
             * @description Why it cannot be read. `formulas`: a cell is calculated; paste the values in its place.
             *     `password`, `old_excel` and `other_format`: save it as xlsx without a password. `encoding`:
             *     save it as csv UTF-8. `unpacks_too_large`: packed beyond what any spreadsheet needs.
             * @enum {string}
             */
            reason: "empty" | "file_too_large" | "unpacks_too_large" | "too_many_sheets" | "too_many_rows" | "too_many_columns" | "takes_too_long" | "password" | "old_excel" | "other_format" | "damaged" | "formulas" | "encoding";
            /** @description The first cells that are meant, as sheet and address. */
            cells: string[];
            /** @description How many were found, of what the reason counts. */
            found: number | null;
        };
        /**
         * @description Why it is no national id. `no_such_date`: the first six digits are no date. `not_yet`: its date
         *     has not come. `control_digits`: the last two do not fit the rest. `synthetic`: it is an invented
         *     person's. `not_synthetic`: here only invented people's numbers are taken.
         * @enum {string}
         */
        NationalIdFault: "not_eleven_digits" | "no_such_date" | "not_yet" | "control_digits" | "synthetic" | "not_synthetic";
        /**
         * @description What the table advises. The team decides.
         * @enum {string}
         */
        AdvisedOutcome: "intake" | "shoulder_to_shoulder" | "supervision" | "supervision_offer" | "investigate" | "guide_to_service";
        /** @description An answer that decided the advice. */
        AdviceReason: {
            /**
             * @description The question.
             * @enum {string}
             */
            question: "about" | "severeProblems" | "functionalImpairment" | "unstableLife" | "contactWithServices";
            /**
             * @description The answer.
             * @enum {string}
             */
            answer: "yes" | "no" | "unknown" | "none" | "treatment_contact" | "stable" | "service_site";
        };
        /** @description What the table of outcomes advises, and why. The meeting decides, and says why if it decides otherwise. */
        Advice: {
            outcome: components["schemas"]["AdvisedOutcome"];
            /** @description The row of the table. */
            row: number;
            /** @description The answers that decided it. */
            reasons: components["schemas"]["AdviceReason"][];
            /** @description The decision must offer supervision to the existing contact. */
            requiresSupervisionOffer: boolean;
        };
        /** @description Why something was refused or failed (RFC 9457), and what it concerns. Other members may come. */
        Problem: {
            /**
             * Format: uri-reference
             * @description A page that says what happened and what would help: `/problems/<slug>`.
             */
            type: string;
            /** @description One English sentence, always the same for the slug. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            slug: components["schemas"]["ProblemSlug"];
            /**
             * Format: uri-reference
             * @description This occurrence, for the log: `/problems/<slug>#<request id>`.
             */
            instance?: string;
            /** @description Where in the request something is wrong. */
            errors?: components["schemas"]["ProblemPointer"][];
            /** @description The cases that stand in the way, as far as you may see them. */
            cases?: components["schemas"]["ProblemCase"][];
            /** @description Cases that stand in the way and that you may not see, as counts. */
            otherCases?: components["schemas"]["ProblemOtherCases"][];
            /** @description With `seats-not-handed-over`: each seat that stands in the way, and why. */
            seats?: components["schemas"]["ProblemSeat"][];
            /** @description The inquiries that stand in the way, as far as you may see them. */
            inquiries?: components["schemas"]["ProblemInquiry"][];
            /** @description How many inquiries stand in the way that you may not see. */
            otherInquiries?: number;
            /** @description The actions that stand in the way, as far as you may see them. */
            actions?: components["schemas"]["ProblemAction"][];
            /** @description How many actions stand in the way that you may not see. */
            otherActions?: number;
            /** @description How many discussions there are of which the home unit has not been told. */
            unitsToTell?: number;
            /** @description The levels that are missing, or that it must be. */
            levels?: components["schemas"]["Level"][];
            /** @description The agenda items that are still open. */
            itemIds?: components["schemas"]["Id"][];
            /** @description What has been done since, as kinds of events. */
            since?: components["schemas"]["EventKind"][];
            file?: components["schemas"]["ProblemFile"];
            nationalIdFault?: components["schemas"]["NationalIdFault"];
            advice?: components["schemas"]["Advice"];
            /** @description With `version-stale`: the thing as it is now, as its own reading operation answers it. */
            current?: {
                [key: string]: unknown;
            };
            /** @description How long to wait before trying again. */
            retryAfterSeconds?: number;
        };
        /** @description A name as people write it. */
        Name: string;
        /**
         * @description What somebody is by profession. It never decides which seat they can fill. A peer consultant is a worker like any other.
         * @enum {string}
         */
        Profession: "psychiatrist" | "psychiatric_nurse" | "nurse" | "psychologist" | "specialist_psychologist" | "social_worker" | "mental_health_worker" | "social_educator" | "peer_consultant" | "therapist" | "milieu_therapist" | "occupational_therapist" | "general_practitioner" | "other";
        /** @description The worker that the sign-in belongs to. */
        MyWorker: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            profession: components["schemas"]["Profession"];
        };
        /** @description A few letters for narrow places. */
        ShortName: string;
        /**
         * @description What somebody is in a team. `team_member` follows from an agreement in force,
         *     `treatment_contact` from holding a seat from outside; the others are granted. The two leaders
         *     see counts, not cases.
         * @enum {string}
         */
        TeamRole: "team_member" | "team_leader" | "municipal_leader" | "dps_leader" | "treatment_contact";
        /** @description How far the log of the team has come, to follow it from there without reading its board. */
        LogNumber: number;
        /** @description A team that the caller has to do with, and how. */
        MyTeam: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            shortName: components["schemas"]["ShortName"];
            /** @description What the caller is in this team today. */
            roles: components["schemas"]["TeamRole"][];
            /**
             * Format: uuid
             * @description The caller's agreement with the team that is in force today.
             */
            agreementId: string | null;
            /** @description The level of that agreement. */
            level: components["schemas"]["Level"] | null;
            /** @description Cases in which the caller holds a seat as treatment contact from outside the team. */
            contactCaseIds: components["schemas"]["Id"][];
            seq: components["schemas"]["LogNumber"];
        };
        /**
         * Format: date-time
         * @description An instant, RFC 3339 with an offset. From 1900 to 2999.
         */
        Instant: string;
        /** @description An item that the caller is a guest to. */
        MyGuestItem: {
            itemId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            /** @description When its meeting is to begin. */
            startsAt: components["schemas"]["Instant"];
        };
        /**
         * @description `leader`: a leader of a level was told the case's name and looks into it. `emergency`: somebody needs to know
         *     at once, and both levels' leaders are told.
         * @enum {string}
         */
        VisitKind: "leader" | "emergency";
        /** @description A visit of the caller, and until when. */
        MyVisit: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["VisitKind"];
            teamId: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            /** @description It ends by itself then. */
            untilAt: components["schemas"]["Instant"];
            seq: components["schemas"]["LogNumber"];
        };
        /** @description When the session ends without activity, and when it ends in any case. */
        SessionLimits: {
            /** @description Ends then unless there is activity before. */
            idleEndsAt: components["schemas"]["Instant"];
            /** @description Ends then in any case. */
            endsAt: components["schemas"]["Instant"];
        };
        /** @description What a paired projector shows. */
        MyProjector: {
            meetingId: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            seq: components["schemas"]["LogNumber"];
        };
        /** @description Who is signed in, what they may do in which team, and how long the session lasts. Of a paired projector it says only which meeting it shows. */
        Me: {
            /**
             * @description A person, or a projector that was paired to one meeting.
             * @enum {string}
             */
            kind: "worker" | "projector";
            /** @description Null for a projector. */
            worker: components["schemas"]["MyWorker"] | null;
            /** @description May set up teams, units, workers, agreements and roles; sees no cases by it. */
            isAdministrator: boolean;
            /** @description The teams the caller has to do with. */
            teams: components["schemas"]["MyTeam"][];
            /** @description The items of meetings, going on or to come, that the caller is a guest to; the first first. */
            guestItems: components["schemas"]["MyGuestItem"][];
            /**
             * @description The same sign-in has other employments here. Each is a session of its own, chosen at `/auth/employment`;
             *     what one may see, another may not.
             */
            hasOtherEmployments: boolean;
            /** @description The caller's visits to single cases that are not their own, while they last. */
            visits: components["schemas"]["MyVisit"][];
            session: components["schemas"]["SessionLimits"];
            /** @description The meeting that a projector shows. */
            projector: components["schemas"]["MyProjector"] | null;
            /** @description The service runs on demonstration data; all people are fictional. */
            isDemonstration: boolean;
        };
        /** @description Whether the caller has a calendar link. */
        OwnCalendar: {
            /**
             * Format: date-time
             * @description When it was made; null: there is none.
             */
            madeAt: string | null;
        };
        /** @description A link, shown this once, by which a calendar program reads when its worker is to go somewhere. */
        CalendarLink: {
            /**
             * Format: uri
             * @description The link. Whoever has it can read.
             */
            url: string;
            madeAt: components["schemas"]["Instant"];
        };
        /** @description Goes up by each change. The `ETag` of the thing is this number in quotes. */
        Version: number;
        /**
         * @description How the team works. `intake`: the team's two members are the person's direct treatment
         *     contacts. `shoulder_to_shoulder`: the person has a treatment contact, and a member of the
         *     opposite level helps them. `systematic_supervision`: the team supervises a unit.
         * @enum {string}
         */
        Mode: "intake" | "shoulder_to_shoulder" | "systematic_supervision";
        /**
         * @description How far contact with the person has come; it may go back. The team goes on either way.
         * @enum {string}
         */
        Engagement: "outreach" | "in_contact" | "accepts_services";
        /**
         * @description Whether the person has agreed to be registered. Until approved only an alias and minimal data are kept.
         * @enum {string}
         */
        Registration: "unregistered" | "approved" | "declined" | "withdrawn";
        /**
         * Format: date
         * @description The day the person left; null: is there now.
         */
        DischargedOn: string | null;
        /**
         * @description Of the meeting with ward and municipality that an admission prompts. The case shows it until it is
         *     held or found not to be needed.
         * @enum {string}
         */
        CollaborationMeetingState: "not_arranged" | "planned" | "held" | "not_needed";
        /**
         * @description That the person is admitted, or that the meeting which an admission prompted is still to be seen to.
         *     Where is not said on a board.
         */
        AdmissionCard: {
            id: components["schemas"]["Id"];
            /** @description The day the person was admitted. */
            admittedOn: components["schemas"]["Day"];
            dischargedOn: components["schemas"]["DischargedOn"];
            meeting: components["schemas"]["CollaborationMeetingState"];
            /**
             * Format: date
             * @description The day the meeting is planned for, or was held on.
             */
            meetingOn: string | null;
        };
        /**
         * @description What needs attention. `staffing_at_risk`: a seat's holder is known to leave or cannot be
         *     counted on. `contact_unnamed`: the treatment contact's name is missing.
         *     `earlier_pair_unknown`: the case began before it was imported. `registration_in_doubt`: the
         *     person had approved when a backup was taken that has been restored since, and is to be asked anew. `opened_between_meetings`: the
         *     next meeting takes it for the record, and has not yet.
         * @enum {string}
         */
        CaseFlag: "staffing_at_risk" | "contact_unnamed" | "earlier_pair_unknown" | "registration_in_doubt" | "opened_between_meetings";
        /** @description What every view of a case shows. Ids, alias, mode and flags; nothing clinical and no names of service users. */
        CaseFacts: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            mode: components["schemas"]["Mode"];
            /** @description What the team calls the person. Null for a supervision case. */
            alias: string | null;
            /** @description What a supervision case is called. Null for a person's case. */
            title: string | null;
            /** @description The case's number in the team's own list. */
            reference: string | null;
            /** @description Null for a supervision case. */
            engagement: components["schemas"]["Engagement"] | null;
            /** @description Null for a supervision case. */
            registration: components["schemas"]["Registration"] | null;
            /** @description When the work began; before `openedAt` for an imported case. Days count from here. */
            startedOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last contact in both directions that is known of.
             */
            lastContactOn: string | null;
            /**
             * Format: date
             * @description That day, or when the case was opened if there has been none since. Null for a supervision
             *     case.
             */
            silentSinceOn: string | null;
            /** @description How often the team has tried since then without reaching the person. */
            attemptsSince: number;
            /**
             * @description Silent for as many days as the team has chosen (`silentAfterDays`). It only prompts: nothing
             *     follows from it, and nothing closes.
             */
            isNotHeardFrom: boolean;
            /** @description The supervised unit, or the treatment contact's. */
            unitName: string | null;
            /**
             * @description That the person is admitted, or that the meeting which it prompted is still to be seen to. It
             *     counts for nothing else. Null otherwise.
             */
            admission: components["schemas"]["AdmissionCard"] | null;
            /** @description What needs attention. */
            flags: components["schemas"]["CaseFlag"][];
        };
        /**
         * Format: date
         * @description First day back at work; null: nobody knows yet.
         */
        BackOn: string | null;
        /** @description When the holder of a seat is away, now or next. */
        SeatAbsence: {
            /** @description First day away. */
            startsOn: components["schemas"]["Day"];
            backOn: components["schemas"]["BackOn"];
        };
        /** @description Who acts in a seat while its holder is away, now or next. The seat stays the holder's. */
        SeatCover: {
            id: components["schemas"]["Id"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description First day on which they act. */
            startsOn: components["schemas"]["Day"];
            /** @description First day on which they no longer do. */
            endsOn: components["schemas"]["Day"];
        };
        /** @description Who holds a seat. */
        SeatCard: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            /**
             * Format: uuid
             * @description The agreement under which a member holds it.
             */
            agreementId: string | null;
            /**
             * Format: uuid
             * @description The engagement under which a treatment contact from outside the team holds it.
             */
            treatmentContactId: string | null;
            /** @description When this worker took the seat. */
            sinceAt: components["schemas"]["Instant"];
            /** @description An end is known, the holder is or will be away with nobody to act, or cannot be counted on; somebody should take over or act. */
            isAtRisk: boolean;
            /** @description When the holder is away, now or next. Null when nothing is known. */
            absence: components["schemas"]["SeatAbsence"] | null;
            /** @description Who acts meanwhile, now or next. */
            cover: components["schemas"]["SeatCover"] | null;
        };
        /** @description The two seats of a case. */
        SeatPair: {
            municipal: components["schemas"]["SeatCard"];
            specialist: components["schemas"]["SeatCard"];
        };
        /** @description An open case as the board shows it. */
        CaseCard: components["schemas"]["CaseFacts"] & {
            /** @description How many stand beside the pair today and fill no seat. */
            supporterCount: number;
            /** @description When it was opened in the service, most recently. */
            openedAt: components["schemas"]["Instant"];
            seats: components["schemas"]["SeatPair"];
        };
        /** @description A case in which the caller sits, or acts for somebody. */
        MyCase: {
            teamId: components["schemas"]["Id"];
            /**
             * @description Holds a seat; or acts on a day of the week for whoever holds it.
             * @enum {string}
             */
            role: "holder" | "acting";
            /**
             * Format: date
             * @description The first day on which they no longer act, as far as is known. Null for a holder.
             */
            actsUntilOn: string | null;
            card: components["schemas"]["CaseCard"];
        };
        /**
         * @description What was done. With the person themself: `conversation`; `accompaniment`, going along somewhere;
         *     `practical_help`; `doing_together`. Without: `supervision` of the treatment contact or the
         *     service site; `cooperation` with other services; `next_of_kin`, contact with them; `other`.
         * @enum {string}
         */
        ActivityKind: "conversation" | "accompaniment" | "practical_help" | "doing_together" | "supervision" | "cooperation" | "next_of_kin" | "other";
        /**
         * @description Where. `office` - the team's own; `institution` - a hospital ward, a prison.
         * @enum {string}
         */
        Arena: "home" | "outdoors" | "service_site" | "institution" | "phone" | "digital" | "office" | "other";
        /** @description How long it took. */
        ActivityMinutes: number;
        /** @description Who holds a seat; null: a treatment contact whose name is not known yet. */
        HolderName: string | null;
        /** @description Somebody who was there. */
        ActivityWorker: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["HolderName"];
            /** @description The level that they came from on that day. */
            levels: components["schemas"]["Level"][];
        };
        /**
         * @description What has become of it. What has been carried out has its activity.
         * @enum {string}
         */
        PlanState: "planned" | "cancelled" | "carried_out";
        /** @description Why somebody may not be able to come. */
        Clash: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["HolderName"];
            /**
             * @description They are away that day; or something else that the caller may see is planned then.
             * @enum {string}
             */
            because: "absence" | "other_plan";
        };
        /** @description A worker by id, with the name to show. */
        WorkerRef: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
        };
        /** @description Something that is to be done in a case. No words about the person. */
        PlannedActivity: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            kind: components["schemas"]["ActivityKind"];
            arena: components["schemas"]["Arena"];
            startsAt: components["schemas"]["Instant"];
            minutes: components["schemas"]["ActivityMinutes"];
            /** @description Who is to go. */
            workers: components["schemas"]["ActivityWorker"][];
            state: components["schemas"]["PlanState"];
            /**
             * Format: uuid
             * @description The activity that it became.
             */
            activityId: string | null;
            plannedById: components["schemas"]["Id"];
            /** @description Who planned it. */
            plannedByName: components["schemas"]["HolderName"];
            /** @description Who of them may not be able to come, as far as the caller may know. */
            clashes: components["schemas"]["Clash"][];
            /**
             * @description Who of them held a seat in the case or was to act in one when it was planned and does not that
             *     day, is away while somebody acts for them, or will have left the team by then: somebody else
             *     must go.
             */
            toReplace: components["schemas"]["WorkerRef"][];
        };
        /** @description A short heading. */
        Title: string;
        /** @description Something that is planned with the caller, or in a case of theirs. */
        MyPlan: components["schemas"]["PlannedActivity"] & {
            teamId: components["schemas"]["Id"];
            /**
             * @description The caller is to go; or acts that day for somebody who was to, or holds their seat now; or
             *     it is for whoever else fills a seat of a case that is the caller's that day.
             * @enum {string}
             */
            role: "goes" | "stands_in" | "beside";
            /** @description The alias, or the title of a service site. */
            caseName: components["schemas"]["Title"];
            /** @description A person's case, not a service site's. */
            isOfPerson: boolean;
        };
        /**
         * @description Why a session was not held. `team_prevented` is said of both levels alike.
         * @enum {string}
         */
        NotHeldBecause: "site_cancelled" | "too_few" | "team_prevented" | "public_holiday" | "other";
        /**
         * @description A Norwegian public holiday that may fall on a working day; and the eves of Christmas and New Year,
         *     which are none by law and on which no team meets.
         * @enum {string}
         */
        HolidayName: "new_years_day" | "maundy_thursday" | "good_friday" | "easter_monday" | "labour_day" | "constitution_day" | "ascension_day" | "whit_monday" | "christmas_eve" | "christmas_day" | "boxing_day" | "new_years_eve";
        /**
         * @description A session of a fixed arrangement. What has been planned or held in its week is that session, on whichever
         *     day; a session that was not held, and is planned or held in that week after all, is that.
         */
        SupervisionSession: {
            teamId: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            /** @description The title of the service site. */
            caseName: components["schemas"]["Title"];
            /** @description The day that follows from the arrangement. */
            heldOn: components["schemas"]["Day"];
            startsAt: components["schemas"]["Instant"];
            minutes: components["schemas"]["ActivityMinutes"];
            /**
             * @description `coming`: nothing has been said of it, also when its day has passed.
             * @enum {string}
             */
            state: "coming" | "planned" | "held" | "not_held";
            /** @description Why it was not held. */
            because: components["schemas"]["NotHeldBecause"] | null;
            /** @description What falls on the day. The session stands until somebody says something of it. */
            holiday: components["schemas"]["HolidayName"] | null;
            /**
             * Format: uuid
             * @description The session as it was held.
             */
            activityId: string | null;
            /**
             * Format: uuid
             * @description The plan that it has become.
             */
            plannedActivityId: string | null;
            /**
             * Format: date-time
             * @description When it is planned for, perhaps another day of the week; null: it is not, or has been held.
             */
            plannedAt: string | null;
            /**
             * @description Who would be there. For a day that has been, whoever held the seats then; for one to come, whoever holds them now; whoever
             *     acts for them that day. Somebody who is away, and for whom nobody acts, is left out.
             */
            goes: components["schemas"]["WorkerRef"][];
            /** @description The pair. */
            owners: components["schemas"]["WorkerRef"][];
        };
        /**
         * @description Planned, going on, closed with minutes that no longer change, or cancelled, and the week skipped.
         * @enum {string}
         */
        MeetingState: "planned" | "in_session" | "closed" | "cancelled";
        /**
         * @description Why a meeting is moved or a week skipped: a public holiday; a period in which people are on holiday;
         *     too few could be there; something else took the day; another reason.
         * @enum {string}
         */
        MeetingChangeCause: "public_holiday" | "holiday_period" | "too_few" | "other_event" | "other";
        /**
         * @description To lead the meeting, or to write its minutes.
         * @enum {string}
         */
        Duty: "chair" | "minute_taker";
        /** @description A meeting of one of the caller's teams in the week. */
        MyMeeting: {
            id: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            state: components["schemas"]["MeetingState"];
            startsAt: components["schemas"]["Instant"];
            /** @description Why it has been moved or cancelled. */
            changeCause: components["schemas"]["MeetingChangeCause"] | null;
            /** @description What the caller does there; null: attends. */
            duty: components["schemas"]["Duty"] | null;
        };
        /** @description When the caller, or the other of a pair of theirs, is away. */
        MyAbsence: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description The caller's own. */
            isOwn: boolean;
            /** @description First day away. */
            startsOn: components["schemas"]["Day"];
            backOn: components["schemas"]["BackOn"];
        };
        /** @description Something that waits for the caller. */
        Waiting: {
            /**
             * @description A proposed opening that somebody of the caller's level must confirm; an inquiry that they
             *     own, or own and are to ask the service about that the meeting chose; one that came by the form, of which whoever wrote has heard nobody yet; one that has ended, of which whoever
             *     asked has not been told; supervision that the meeting decided to offer and nobody has offered yet (these three are
             *     the leader's when the owner has left the team, or it is closed to them); something that they are to find out; a case of theirs whose person is or was admitted, and
             *     the meeting about it has not been arranged, or its day has passed; a discussion of theirs
             *     of somebody who is not enrolled, of which their home unit has not been told; a service site of theirs that
             *     has asked for supervision; what a person of theirs says that should be talked about, or that they have not been asked
             *     as agreed (`measurement_due`); minutes that are out to be read; a comment on minutes that the caller took, or on
             *     any whose minute-taker and chair have left.
             * @enum {string}
             */
            kind: "opening" | "inquiry" | "service_to_ask" | "acknowledgement_to_give" | "outcome_to_tell" | "offer_to_give" | "investigation" | "collaboration_meeting" | "unit_to_tell" | "supervision_request" | "feedback_signal" | "measurement_due" | "minutes" | "minutes_comment";
            /** @description Of the opening, the inquiry, the consultation, the case or the meeting. */
            id: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            /** @description What it is called; of minutes the ISO week, `2026-W48`. */
            name: components["schemas"]["Title"];
            sinceAt: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description When it is to be answered or comes back, if that has been said.
             */
            dueOn: string | null;
        };
        /** @description What shall be done. For the team alone; in no event and on no board. */
        ActionText: string;
        /**
         * @description To be done; done; or not to be done any more, for a reason.
         * @enum {string}
         */
        ActionState: "open" | "done" | "dropped";
        /**
         * @description One of the four questions that the table of outcomes asks.
         * @enum {string}
         */
        Question: "severeProblems" | "functionalImpairment" | "unstableLife" | "contactWithServices";
        /**
         * @description Which answers of an inquiry it is to bring; none where it is about something else. That it is done answers none of
         *     them: whoever found out fills in what they found.
         */
        FindsOut: components["schemas"]["Question"][];
        /** @description What somebody is to do by a day. It comes back until it is done. */
        ActionItem: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            teamId: components["schemas"]["Id"];
            text: components["schemas"]["ActionText"];
            ownerId: components["schemas"]["Id"];
            /** @description Who is to do it. */
            ownerName: components["schemas"]["Name"];
            /**
             * @description Whether they see what it is about. If the person has closed the case to them, somebody else
             *     takes it over.
             */
            ownerHasAccess: boolean;
            /** @description The day by which it is to be done. */
            dueOn: components["schemas"]["Day"];
            /** @description It is open and its day has passed. */
            isOverdue: boolean;
            state: components["schemas"]["ActionState"];
            /** @description Why it is not to be done any more. */
            dropReason: string | null;
            findsOut: components["schemas"]["FindsOut"];
            /**
             * Format: uuid
             * @description The case that it belongs to, also by the inquiry or the agenda item.
             */
            caseId: string | null;
            /**
             * Format: uuid
             * @description The inquiry that it belongs to.
             */
            inquiryId: string | null;
            /** @description What the case or the inquiry is called. */
            aboutName: string | null;
            /**
             * Format: uuid
             * @description The meeting it was made in.
             */
            meetingId: string | null;
            /**
             * Format: uuid
             * @description The agenda item it was made at.
             */
            itemId: string | null;
            /**
             * Format: date
             * @description The day of that meeting.
             */
            decidedOn: string | null;
            /** @description Who wrote it down. */
            madeByName: components["schemas"]["Name"];
            madeAt: components["schemas"]["Instant"];
            /** @description Who settled it. */
            settledByName: string | null;
            /**
             * Format: date-time
             * @description When it was settled.
             */
            settledAt: string | null;
        };
        /** @description One ISO week of the caller's. */
        MyWeek: {
            /** @description The year that the week belongs to. */
            isoYear: number;
            /** @description Its number. */
            isoWeek: number;
            /** @description Its Monday. */
            fromOn: components["schemas"]["Day"];
            /** @description The Monday after; the first day no longer. */
            untilOn: components["schemas"]["Day"];
            /** @description Today by the service's clock. */
            todayOn: components["schemas"]["Day"];
            /** @description Those not heard from and at risk first, then by name. */
            cases: components["schemas"]["MyCase"][];
            /** @description The soonest first. */
            plans: components["schemas"]["MyPlan"][];
            /**
             * @description Sessions of supervision that follow from what is arranged with the caller's service sites, and that have not been
             *     planned or held: what has been is a plan, or an activity.
             */
            sessions: components["schemas"]["SupervisionSession"][];
            /** @description Those of the caller's teams, the soonest first. */
            meetings: components["schemas"]["MyMeeting"][];
            /** @description Of the caller and of whoever they sit with, in that week. */
            absences: components["schemas"]["MyAbsence"][];
            /** @description What is due first. */
            waiting: components["schemas"]["Waiting"][];
            /** @description What the caller is to do, in all their teams: what is due first. */
            actions: components["schemas"]["ActionItem"][];
        };
        /**
         * @description A role that is granted to a person. An administrator sets up the organisation and sees no cases.
         * @enum {string}
         */
        GrantedRole: "team_leader" | "municipal_leader" | "dps_leader" | "administrator";
        /** @description Which of the caller's employments it is, as far as they know it again by. */
        OwnEmployment: {
            name: components["schemas"]["Name"];
            profession: components["schemas"]["Profession"];
            /** @description The unit, if one is known. */
            unitName: string | null;
            /** @description Roles that are granted to it. */
            roles: components["schemas"]["GrantedRole"][];
        };
        /** @description A session of the caller. */
        OwnSession: {
            id: components["schemas"]["Id"];
            /** @description The session in which this was asked. */
            isCurrent: boolean;
            employment: components["schemas"]["OwnEmployment"];
            /**
             * @description As the device called itself when signing in; null if that said nothing known.
             * @enum {string|null}
             */
            browser: "chrome" | "edge" | "firefox" | "safari" | "opera" | "samsung" | null;
            /**
             * @description As the device called itself when signing in; null if that said nothing known.
             * @enum {string|null}
             */
            operatingSystem: "windows" | "macos" | "linux" | "android" | "ios" | "chromeos" | null;
            /** @description When the person signed in. */
            startedAt: components["schemas"]["Instant"];
            /** @description Last used; to the minute. */
            lastActiveAt: components["schemas"]["Instant"];
            /** @description Ends then in any case. */
            endsAt: components["schemas"]["Instant"];
        };
        /** @description The caller's sessions. */
        OwnSessionList: {
            /** @description The sessions, this one first. */
            items: components["schemas"]["OwnSession"][];
        };
        /** @description How many seats one full-time equivalent is reckoned to carry; free capacity is counted from it. */
        SeatsPerFte: number;
        /** @description 1 is one seat of those that a full-time equivalent is reckoned to carry. Kept to two decimals. */
        SeatWeight: number;
        /**
         * @description What a seat counts for in each mode, against `seatsPerFte`. Unless the team says otherwise 1 in
         *     intake, where the pair carries all of it; 0.5 shoulder to shoulder, where somebody else has the
         *     treatment; 0.25 in systematic supervision, about one meeting a month and what lies around it.
         */
        SeatWeights: {
            intake: components["schemas"]["SeatWeight"];
            shoulder_to_shoulder: components["schemas"]["SeatWeight"];
            systematic_supervision: components["schemas"]["SeatWeight"];
        };
        /**
         * @description After how many days without contact in both directions a case is said not to have been heard
         *     from. Unless the team says otherwise 28: four weekly meetings, of which one at least should
         *     have heard of the person. It prompts, and decides nothing.
         */
        SilentAfterDays: number;
        /**
         * @description For how many days the minutes of a meeting are out before they are approved, when nobody objects. Unless
         *     the team says otherwise 7: until the next weekly meeting. Holds for meetings that close from now on.
         */
        MinutesApprovalDays: number;
        /**
         * @description Why something stands on the agenda of the weekly meeting: `inquiry`, undecided or come back, the
         *     oldest first; `seat_at_risk`; `feedback_signal`, what a person says that should be talked about; `silence`, a case that has not been heard from; `admission`, a person
         *     who has been admitted; `supervision_request`, a service site that has asked; `overdue_action`, what was to be done; `added`, cases and anything else that
         *     somebody wants to take up.
         * @enum {string}
         */
        AgendaGround: "inquiry" | "seat_at_risk" | "feedback_signal" | "silence" | "admission" | "supervision_request" | "overdue_action" | "added";
        /**
         * @description Every ground, once, in the order in which they stand on the agenda. Before all of them stand, whatever
         *     a team says, a seat whose holder the person has closed the case to, openings for the record, imported
         *     cases without their pair, and what belongs to somebody whom it is closed to: they cannot wait.
         */
        AgendaOrder: components["schemas"]["AgendaGround"][];
        /** @description How many minutes the team means to use on one such item. It is shown, and never enforced. */
        MinutesOfGround: number;
        /**
         * @description What the meeting means to use on each item, by why it stands there; on all of what was to be done
         *     together. Unless the team says otherwise 10 minutes for an inquiry and for what was to be done, 3 for an
         *     opening, and 5 for anything else.
         */
        AgendaMinutes: {
            opening_record: components["schemas"]["MinutesOfGround"];
            pending_case: components["schemas"]["MinutesOfGround"];
            inquiry: components["schemas"]["MinutesOfGround"];
            seat_at_risk: components["schemas"]["MinutesOfGround"];
            feedback_signal: components["schemas"]["MinutesOfGround"];
            silence: components["schemas"]["MinutesOfGround"];
            admission: components["schemas"]["MinutesOfGround"];
            supervision_request: components["schemas"]["MinutesOfGround"];
            overdue_action: components["schemas"]["MinutesOfGround"];
            added: components["schemas"]["MinutesOfGround"];
        };
        /** @description How the agenda of the weekly meeting is made. */
        Agenda: {
            order: components["schemas"]["AgendaOrder"];
            minutes: components["schemas"]["AgendaMinutes"];
        };
        /**
         * @description The last part of the form's address, `/kontakt/<path>`: letters a to z, digits, and hyphens
         *     between them. No other team's.
         */
        DoorPath: string;
        /** @description Where to call instead, as it is to be read. */
        DoorPhone: string;
        /** @description Within how many working days whoever writes is promised an answer. */
        AnswersWithinDays: number;
        /**
         * @description The team's door to the open net: a form without an account, for partners, next of kin and whoever
         *     else is worried. Whoever leads the team owns what comes in, until somebody else is named.
         */
        Door: {
            path: components["schemas"]["DoorPath"];
            phone: components["schemas"]["DoorPhone"];
            answersWithinDays: components["schemas"]["AnswersWithinDays"];
        };
        /** @description Monday is 1, Friday 5. */
        MeetingWeekday: number;
        /** @description On the clock in Europe/Oslo, the same over both changes of it. */
        MeetingTime: string;
        /** @description How long a meeting is meant to last. */
        MeetingMinutes: number;
        /** @description Where, as people say it. */
        MeetingPlace: string;
        /** @description Where to attend by video. */
        MeetingLink: string;
        /** @description When and where the team meets every week. */
        MeetingRule: {
            weekday: components["schemas"]["MeetingWeekday"];
            time: components["schemas"]["MeetingTime"];
            minutes: components["schemas"]["MeetingMinutes"];
            /** @description Where, if that has been said. */
            place: components["schemas"]["MeetingPlace"] | null;
            /** @description Where by video, if that has been said. */
            link: components["schemas"]["MeetingLink"] | null;
        };
        /** @description A shared-care team. */
        Team: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            name: components["schemas"]["Name"];
            shortName: components["schemas"]["ShortName"];
            seatsPerFte: components["schemas"]["SeatsPerFte"];
            seatWeights: components["schemas"]["SeatWeights"];
            silentAfterDays: components["schemas"]["SilentAfterDays"];
            minutesApprovalDays: components["schemas"]["MinutesApprovalDays"];
            agenda: components["schemas"]["Agenda"];
            /** @description Its form on the open net; null: it has none. */
            door: components["schemas"]["Door"] | null;
            /** @description When and where the team meets every week; null until that has been said. */
            meetingRule: components["schemas"]["MeetingRule"] | null;
        };
        /** @description Send it as `cursor` to get the next page. `null` on the last page. */
        Cursor: string | null;
        /** @description A page of teams, by name. */
        TeamPage: {
            /** @description The teams. */
            items: components["schemas"]["Team"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A name as somebody writes it down. */
        WrittenName: string;
        /** @description A new, empty team. */
        CreateTeamRequest: {
            name: components["schemas"]["WrittenName"];
            shortName: components["schemas"]["ShortName"];
            /** @description 20 unless given. */
            seatsPerFte?: components["schemas"]["SeatsPerFte"];
        };
        /** @description What a seat is to count for in each mode. */
        ChangeSeatWeightsRequest: {
            intake: components["schemas"]["SeatWeight"];
            shoulder_to_shoulder: components["schemas"]["SeatWeight"];
            systematic_supervision: components["schemas"]["SeatWeight"];
        };
        /** @description How many minutes the team means to use on each. */
        ChangeAgendaMinutesRequest: {
            opening_record: components["schemas"]["MinutesOfGround"];
            pending_case: components["schemas"]["MinutesOfGround"];
            inquiry: components["schemas"]["MinutesOfGround"];
            seat_at_risk: components["schemas"]["MinutesOfGround"];
            feedback_signal: components["schemas"]["MinutesOfGround"];
            silence: components["schemas"]["MinutesOfGround"];
            admission: components["schemas"]["MinutesOfGround"];
            supervision_request: components["schemas"]["MinutesOfGround"];
            overdue_action: components["schemas"]["MinutesOfGround"];
            added: components["schemas"]["MinutesOfGround"];
        };
        /**
         * @description How the agenda is to be made; the rest stays. What stands on planned meetings takes its place anew,
         *     unless somebody has moved it by hand; a meeting in session stays as it stands.
         */
        ChangeAgendaRequest: {
            order?: components["schemas"]["AgendaOrder"];
            minutes?: components["schemas"]["ChangeAgendaMinutesRequest"];
        };
        /** @description How the door is to be. */
        OpenDoorRequest: {
            path: components["schemas"]["DoorPath"];
            phone: components["schemas"]["DoorPhone"];
            answersWithinDays: components["schemas"]["AnswersWithinDays"];
        };
        /** @description When and where the team is to meet every week. Meetings that are planned already stay as they are. */
        ChangeMeetingRuleRequest: {
            weekday: components["schemas"]["MeetingWeekday"];
            time: components["schemas"]["MeetingTime"];
            minutes: components["schemas"]["MeetingMinutes"];
            place?: components["schemas"]["MeetingPlace"];
            link?: components["schemas"]["MeetingLink"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeTeamRequest: {
            name?: components["schemas"]["WrittenName"];
            shortName?: components["schemas"]["ShortName"];
            seatsPerFte?: components["schemas"]["SeatsPerFte"];
            seatWeights?: components["schemas"]["ChangeSeatWeightsRequest"];
            silentAfterDays?: components["schemas"]["SilentAfterDays"];
            minutesApprovalDays?: components["schemas"]["MinutesApprovalDays"];
            agenda?: components["schemas"]["ChangeAgendaRequest"];
            /** @description Opens the form or changes it; null: closes it. What has come in stays. */
            door?: components["schemas"]["OpenDoorRequest"] | null;
            meetingRule?: components["schemas"]["ChangeMeetingRuleRequest"];
        };
        /** @description The part of a full-time position, for example 0.3. */
        Fraction: number;
        /** @description Fraction times the team's seats per full-time equivalent, less the seats held and acted in, each by the weight of its mode. Negative when overloaded. */
        FreeSeats: number;
        /** @description A member of the team and their capacity, as a board shows it. Somebody with two agreements comes twice. */
        MemberCard: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            profession: components["schemas"]["Profession"];
            level: components["schemas"]["Level"];
            agreementId: components["schemas"]["Id"];
            fraction: components["schemas"]["Fraction"];
            /** @description Seats held under the agreement now. */
            seatsHeld: number;
            /** @description Seats of others in which they act today. */
            seatsCovered: number;
            freeSeats: components["schemas"]["FreeSeats"];
        };
        /**
         * @description One of the seven fields that a team covers together.
         * @enum {string}
         */
        Competence: "psychiatry" | "mental_health" | "substance_use" | "housing_social" | "nav_work" | "rehabilitation" | "lived_experience";
        /** @description The fields that the member brings. */
        Competences: components["schemas"]["Competence"][];
        /**
         * @description The level of a unit. `other` (police, private) can fill no seat.
         * @enum {string}
         */
        UnitLevel: "municipal" | "specialist" | "other";
        /** @description A unit by id, with the name and level to show. */
        UnitRef: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["UnitLevel"];
        };
        /** @description What an agreement is for from a day on, until the next. */
        AgreementTerms: {
            startsOn: components["schemas"]["Day"];
            homeUnit: components["schemas"]["UnitRef"];
            profession: components["schemas"]["Profession"];
            competences: components["schemas"]["Competences"];
            fraction: components["schemas"]["Fraction"];
        };
        /** @description A member of the team, with the agreement that makes them one. */
        Member: components["schemas"]["MemberCard"] & {
            /** @description A telephone number as written. */
            phone: string | null;
            competences: components["schemas"]["Competences"];
            homeUnit: components["schemas"]["UnitRef"];
            startsOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description A known end. It ends nothing by itself; the seats are flagged from the day it is known.
             */
            plannedEndOn: string | null;
            /**
             * Format: date
             * @description The first day it was no longer in force.
             */
            endedOn: string | null;
            /** @description What the agreement will be for next; null when nothing is known to change. */
            nextTerms: components["schemas"]["AgreementTerms"] | null;
            /** @description For `If-Match` when the agreement goes on otherwise or its end is planned or set. */
            agreementVersion: components["schemas"]["Version"];
            /** @description A sign-in is tied to the worker. */
            hasSignIn: boolean;
            /** @description Is also the team's leader. */
            isTeamLeader: boolean;
        };
        /** @description The members of a team on a day, those of the municipality first, by name. */
        MemberList: {
            /** @description The members. */
            items: components["schemas"]["Member"][];
        };
        /** @description The sum of the fractions of a full-time position. */
        Fte: number;
        /** @description What one profession has of it. */
        ProfessionStaffing: {
            profession: components["schemas"]["Profession"];
            /** @description Workers, each once. */
            headCount: number;
            fte: components["schemas"]["Fte"];
        };
        /** @description What one level has in the team. */
        LevelStaffing: {
            /** @description Workers, each once. */
            headCount: number;
            fte: components["schemas"]["Fte"];
            /**
             * @description How many of them were known to leave by that day. They are counted still: no agreement ends
             *     before it is said to have ended.
             */
            toHaveLeft: {
                /** @description Workers, each once. */
                headCount: number;
                fte: components["schemas"]["Fte"];
            };
            /** @description The one with most full-time equivalents first. */
            professions: components["schemas"]["ProfessionStaffing"][];
        };
        /** @description A field that rests on one. */
        FieldOfOne: {
            competence: components["schemas"]["Competence"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
        };
        /** @description Which of the seven fields of competence some people cover together. */
        Coverage: {
            /** @description Fields that somebody of them brings. */
            held: components["schemas"]["Competence"][];
            /** @description Fields that nobody of them brings. */
            missing: components["schemas"]["Competence"][];
            /** @description Fields that one alone brings, and who. */
            heldByOne: components["schemas"]["FieldOfOne"][];
        };
        /** @description How a team is staffed on a day. */
        Staffing: {
            teamId: components["schemas"]["Id"];
            staffedOn: components["schemas"]["Day"];
            /** @description Each of the two. */
            levels: {
                municipal: components["schemas"]["LevelStaffing"];
                specialist: components["schemas"]["LevelStaffing"];
            };
            /**
             * @description Those with an agreement in force that day, those of the municipality first, by name, with the
             *     seats that they held in its evening.
             */
            members: components["schemas"]["MemberCard"][];
            coverage: components["schemas"]["Coverage"];
        };
        /** @description A worker joins the team from a home unit, at that unit's level. */
        MakeAgreementRequest: {
            workerId: components["schemas"]["Id"];
            /** @description A municipal or specialist unit. */
            homeUnitId: components["schemas"]["Id"];
            /** @description The worker's own unless given. */
            profession?: components["schemas"]["Profession"];
            competences?: components["schemas"]["Competences"];
            fraction: components["schemas"]["Fraction"];
            startsOn: components["schemas"]["Day"];
            /** @description The first day it is no longer meant to be in force. */
            plannedEndOn?: components["schemas"]["Day"];
        };
        /** @description A worker's agreement with a team. The level is that of the home unit, and decides which seats can be held under it. */
        Agreement: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            teamId: components["schemas"]["Id"];
            worker: components["schemas"]["WorkerRef"];
            homeUnit: components["schemas"]["UnitRef"];
            level: components["schemas"]["Level"];
            profession: components["schemas"]["Profession"];
            competences: components["schemas"]["Competences"];
            fraction: components["schemas"]["Fraction"];
            startsOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description A known end. It ends nothing by itself.
             */
            plannedEndOn: string | null;
            /**
             * Format: date
             * @description The first day it was no longer in force.
             */
            endedOn: string | null;
            /**
             * @description What it has been for since when, the first first; the last may be of days to come. The
             *     agreement itself says what holds today.
             */
            terms: components["schemas"]["AgreementTerms"][];
        };
        /** @description What a unit was until a day. */
        EarlierUnit: {
            /** @description The first day on which it was otherwise. */
            untilOn: components["schemas"]["Day"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["UnitLevel"];
            /**
             * Format: uuid
             * @description The unit it was part of.
             */
            parentId: string | null;
        };
        /** @description A place where people are employed or cared for; its level decides which seats its workers can fill. */
        Unit: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["UnitLevel"];
            /**
             * Format: uuid
             * @description The unit it is part of.
             */
            parentId: string | null;
            /**
             * Format: date
             * @description The first day it exists; null when it always has.
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description The first day it no longer exists.
             */
            endsOn: string | null;
            /**
             * Format: date
             * @description Since when name, level and parent have been as they are.
             */
            sinceOn: string | null;
            /**
             * Format: uuid
             * @description The unit that goes on for it since it ended.
             */
            mergedIntoId: string | null;
            /** @description What it was before, the latest first. */
            earlier: components["schemas"]["EarlierUnit"][];
            /**
             * @description The employer's number in Enhetsregisteret, which counts for all that the unit holds; null when it has none of its own.
             * @example 974760673
             */
            organisationNumber: string | null;
        };
        /** @description A page of units, by name. */
        UnitPage: {
            /** @description The units. */
            items: components["schemas"]["Unit"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A new unit. */
        CreateUnitRequest: {
            name: components["schemas"]["WrittenName"];
            level: components["schemas"]["UnitLevel"];
            parentId?: components["schemas"]["Id"];
            startsOn?: components["schemas"]["Day"];
            /**
             * @description The employer's number in Enhetsregisteret, on the unit that all its units are part of. By it a sign-in on behalf of an organisation finds the employment.
             * @example 974760673
             */
            organisationNumber?: string;
        };
        /** @description What is to be different; the rest stays. A level that holds somebody in a seat cannot change. */
        ChangeUnitRequest: {
            /**
             * @description Since when the name, level or parent is so; today unless given, and no day to come. The day
             *     since which it has been as it is (`sinceOn`) corrects what was written wrong.
             */
            fromOn?: components["schemas"]["Day"];
            name?: components["schemas"]["WrittenName"];
            level?: components["schemas"]["UnitLevel"];
            /**
             * Format: uuid
             * @description The unit it is part of; null: of none.
             */
            parentId?: string | null;
            /**
             * Format: date
             * @description The first day it no longer exists; null: no end.
             */
            endsOn?: string | null;
            /**
             * @description The employer's number in Enhetsregisteret; null: none of its own.
             * @example 974760673
             */
            organisationNumber?: string | null;
        };
        /** @description A unit that becomes part of another, as it was last seen. */
        MergedUnitRequest: {
            unitId: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
        };
        /** @description Which units become part of this one, and since when. */
        MergeUnitsRequest: {
            /** @description The first day on which they are this one; today unless given, and never a day to come. */
            mergedOn?: components["schemas"]["Day"];
            /** @description The units that end. */
            units: components["schemas"]["MergedUnitRequest"][];
        };
        /** @description Units that were merged into another. */
        MergedUnits: {
            /** @description The units. */
            items: components["schemas"]["Unit"][];
        };
        /**
         * @description Another name, level or place; that it is no more; or that another unit goes on for it.
         * @enum {string}
         */
        PlannedUnitChangeKind: "change" | "end" | "merge";
        /**
         * @description What has become of it. `refused`: something stood in the way on the day, and it waits until somebody
         *     carries it out, gives it another day or cancels it.
         * @enum {string}
         */
        PlannedUnitChangeState: "planned" | "refused" | "carried_out" | "cancelled";
        /** @description What is to become of a unit on a day that is to come. Nothing of what is so today changes before. */
        PlannedUnitChange: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            /** @description The unit, as it is today. */
            unit: components["schemas"]["UnitRef"];
            /** @description The first day on which it is so. */
            takesEffectOn: components["schemas"]["Day"];
            kind: components["schemas"]["PlannedUnitChangeKind"];
            /** @description What it is to be called; null: as before. */
            name: string | null;
            /** @description Its level from then on; null: as before. */
            level: components["schemas"]["UnitLevel"] | null;
            /** @description It is to be part of `parent`, or of none when that is null. */
            isMoved: boolean;
            /** @description What it is to be part of, when it is moved. */
            parent: components["schemas"]["UnitRef"] | null;
            /** @description The unit that is to go on for it. */
            mergedInto: components["schemas"]["UnitRef"] | null;
            /** @description Who planned it; null: somebody whom the caller has nothing to do with. */
            plannedBy: components["schemas"]["WorkerRef"] | null;
            plannedAt: components["schemas"]["Instant"];
            state: components["schemas"]["PlannedUnitChangeState"];
            /** @description What stood in the way on the day. */
            refusedBecause: components["schemas"]["ProblemSlug"] | null;
            /**
             * @description What stands in the way as things are planned now, with the cases as far as the caller may see
             *     them; null: nothing does, or it is over.
             */
            inTheWay: components["schemas"]["Problem"] | null;
        };
        /** @description Planned changes of units. */
        PlannedUnitChangeList: {
            /** @description Those that wait for somebody first, then by day. */
            items: components["schemas"]["PlannedUnitChange"][];
        };
        /** @description A unit as it was last seen. */
        UnitToChange: {
            unitId: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
        };
        /** @description What is to become of one or more units on a day to come, all of them or none. */
        PlanUnitChangesRequest: {
            /** @description The first day on which it is so; after today. */
            takesEffectOn: components["schemas"]["Day"];
            kind: components["schemas"]["PlannedUnitChangeKind"];
            /** @description The units, as they were last seen. */
            units: components["schemas"]["UnitToChange"][];
            /** @description With `change`: what it is to be called. */
            name?: components["schemas"]["WrittenName"];
            /** @description With `change`: its level from then on. */
            level?: components["schemas"]["UnitLevel"];
            /**
             * Format: uuid
             * @description With `change`: the unit that it is to be part of; null: of none.
             */
            parentId?: string | null;
            /** @description With `merge`: the unit that goes on. */
            mergedIntoId?: components["schemas"]["Id"];
        };
        /** @description Another day for what is planned. */
        ChangePlannedUnitChangeRequest: {
            /** @description The first day on which it is so; today, or the day that it has: now. */
            takesEffectOn: components["schemas"]["Day"];
        };
        /** @description A role that a worker has. */
        RoleGrant: {
            id: components["schemas"]["Id"];
            workerId: components["schemas"]["Id"];
            role: components["schemas"]["GrantedRole"];
            /**
             * Format: uuid
             * @description The team it holds for; null for an administrator.
             */
            teamId: string | null;
            grantedAt: components["schemas"]["Instant"];
        };
        /** @description Somebody who works with the people the teams care for, member of a team or not. */
        Worker: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            name: components["schemas"]["Name"];
            profession: components["schemas"]["Profession"];
            /** @description A telephone number as written. */
            phone: string | null;
            /** @description Stands for a treatment contact whose name is not known yet. */
            isUnnamed: boolean;
            /** @description A sign-in is tied to the worker. */
            hasSignIn: boolean;
            /** @description Granted roles. */
            roles: components["schemas"]["RoleGrant"][];
        };
        /** @description A page of workers, by name. */
        WorkerPage: {
            /** @description The workers. */
            items: components["schemas"]["Worker"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A telephone number as written. */
        Phone: string;
        /** @description A new worker. */
        CreateWorkerRequest: {
            name: components["schemas"]["WrittenName"];
            profession: components["schemas"]["Profession"];
            phone?: components["schemas"]["Phone"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeWorkerRequest: {
            name?: components["schemas"]["WrittenName"];
            profession?: components["schemas"]["Profession"];
            /** @description A telephone number as written; null: none. */
            phone?: string | null;
        };
        /** @description Grant a role. Every role but `administrator` is for one team. */
        GrantRoleRequest: {
            role: components["schemas"]["GrantedRole"];
            /** @description Required unless the role is `administrator`. */
            teamId?: components["schemas"]["Id"];
        };
        /** @description A link, shown this once, that ties the sign-in of whoever opens it to the worker. Hand it to them in person or by a channel you trust. */
        Invitation: {
            id: components["schemas"]["Id"];
            workerId: components["schemas"]["Id"];
            /**
             * Format: uri
             * @description The link. It works once.
             */
            url: string;
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description A worker or a team, by name. */
        NamedInRole: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
        };
        /** @description A role that a worker has or has had. */
        PastOrPresentRole: {
            id: components["schemas"]["Id"];
            worker: components["schemas"]["NamedInRole"];
            role: components["schemas"]["GrantedRole"];
            /** @description The team it holds for; null for an administrator. */
            team: components["schemas"]["NamedInRole"] | null;
            grantedAt: components["schemas"]["Instant"];
            /** @description Who gave it; null for the service itself, as for the first administrator. */
            grantedBy: components["schemas"]["NamedInRole"] | null;
            /**
             * Format: date-time
             * @description When it was taken away; null while the worker has it.
             */
            removedAt: string | null;
            /** @description Who took it away. */
            removedBy: components["schemas"]["NamedInRole"] | null;
        };
        /** @description A page of roles through time, the latest granted first. */
        RoleGrantPage: {
            /** @description The roles. */
            items: components["schemas"]["PastOrPresentRole"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description An open case has both its seats filled, always.
         * @enum {string}
         */
        CaseState: "open" | "closed";
        /** @description A case, open or closed, as lists show it. */
        CaseSummary: components["schemas"]["CaseFacts"] & {
            teamId: components["schemas"]["Id"];
            state: components["schemas"]["CaseState"];
            /**
             * Format: date-time
             * @description When it was opened in the service, most recently. Null for a closed record that was imported.
             */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description When it was closed. Null when it is open, or when an imported record does not say.
             */
            closedAt: string | null;
            /** @description Whether the decision that opened it was undone. Such a case is not opened again. */
            isUndone?: boolean;
            /** @description The pair now, or the last pair of a closed case. Null for a closed record that was imported. */
            seats: components["schemas"]["SeatPair"] | null;
        };
        /** @description A page of cases, the most recently opened first. */
        CasePage: {
            /** @description The cases. */
            items: components["schemas"]["CaseSummary"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description One worker's time in one seat. */
        SeatHolding: {
            level: components["schemas"]["Level"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            profession: components["schemas"]["Profession"];
            /**
             * Format: uuid
             * @description The agreement of a member.
             */
            agreementId: string | null;
            /**
             * Format: uuid
             * @description The engagement of a treatment contact from outside the team.
             */
            treatmentContactId: string | null;
            /** @description Where the worker came from. */
            unitName: components["schemas"]["Name"];
            fromAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When the next holder began, or the case was closed; null: holds it now.
             */
            toAt: string | null;
        };
        /** @description Days in a row. */
        Days: {
            /** @description The first of them. */
            startsOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description First day after them; null: no end is known.
             */
            endsOn: string | null;
        };
        /** @description Who acts in a seat while its holder is away. It lasts while the holder is away and has the seat, and ends by itself. */
        Cover: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            level: components["schemas"]["Level"];
            /** @description Whose seat it is. */
            holderId: components["schemas"]["Id"];
            holderName: components["schemas"]["Name"];
            /** @description The agreement under which the acting worker acts. */
            agreementId: components["schemas"]["Id"];
            /** @description Who acts. */
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description As it was arranged. */
            startsOn: components["schemas"]["Day"];
            /** @description First day no longer, as it was arranged. */
            endsOn: components["schemas"]["Day"];
            /** @description The days on which they do act, of those arranged. */
            days: components["schemas"]["Days"][];
            /** @description It was ended before it began. */
            isWithdrawn: boolean;
        };
        /** @description Who held the seats of one case on a day, and who acted. */
        CaseSeatsOnDay: {
            caseId: components["schemas"]["Id"];
            /** @description The alias of a person's case. */
            alias: string | null;
            /** @description The title of a supervision case. */
            title: string | null;
            /** @description The mode at the end of the day. */
            mode: components["schemas"]["Mode"];
            /** @description Every holder of that day in order. */
            municipal: components["schemas"]["SeatHolding"][];
            /** @description Every holder of that day in order. */
            specialist: components["schemas"]["SeatHolding"][];
            /** @description By which somebody acted in a seat that day, while its holder was away. */
            covers: components["schemas"]["Cover"][];
        };
        /** @description A page of the cases that were open on a day, with everyone who held their seats. */
        TeamSeatsPage: {
            seatsOn: components["schemas"]["Day"];
            /** @description The cases. */
            items: components["schemas"]["CaseSeatsOnDay"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Waiting for a member of the other level, confirmed by one, or withdrawn.
         * @enum {string}
         */
        OpeningState: "waiting" | "confirmed" | "withdrawn";
        /** @description Who is meant to hold a seat. */
        ProposedSeat: {
            level: components["schemas"]["Level"];
            /**
             * Format: uuid
             * @description Null for somebody new to the service.
             */
            workerId: string | null;
            /** @description Null when the name is not known yet. */
            name: string | null;
            /**
             * Format: uuid
             * @description Null for a treatment contact from outside the team.
             */
            agreementId: string | null;
            /** @description Where they come from. */
            unitName: string | null;
            /** @description The profession, where it is known. */
            profession: components["schemas"]["Profession"] | null;
        };
        /** @description Who is meant to hold the two seats. */
        ProposedPair: {
            municipal: components["schemas"]["ProposedSeat"];
            specialist: components["schemas"]["ProposedSeat"];
        };
        /** @description A proposal, between meetings, to open or reopen a case at once. A member of the other level must confirm it. */
        OpeningCard: {
            id: components["schemas"]["Id"];
            mode: components["schemas"]["Mode"];
            /** @description The alias of a person's case. */
            alias: string | null;
            /** @description The title of a supervision case. */
            title: string | null;
            /**
             * Format: uuid
             * @description The closed case that is to be reopened.
             */
            reopensCaseId: string | null;
            seats: components["schemas"]["ProposedPair"];
            proposedById: components["schemas"]["Id"];
            proposedByName: components["schemas"]["Name"];
            proposedAt: components["schemas"]["Instant"];
            /** @description The level whose member must confirm. */
            awaitsLevel: components["schemas"]["Level"];
        };
        /** @description Plain text, with line breaks and no markup. */
        Text: string;
        /** @description A proposal to open or reopen a case, with why it could not wait and what became of it. */
        Opening: components["schemas"]["OpeningCard"] & {
            teamId: components["schemas"]["Id"];
            state: components["schemas"]["OpeningState"];
            /** @description Why it cannot wait for the meeting. */
            reason: components["schemas"]["Text"];
            /**
             * Format: uuid
             * @description Who confirmed or withdrew it.
             */
            answeredById: string | null;
            /** @description Their name. */
            answeredByName: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            answeredAt: string | null;
            /**
             * Format: uuid
             * @description The case that was opened.
             */
            caseId: string | null;
        };
        /** @description A page of proposed openings, the newest first. */
        OpeningPage: {
            /** @description The proposals. */
            items: components["schemas"]["Opening"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A member of the team, by the agreement that gives them the level. */
        MemberSeatRequest: {
            agreementId: components["schemas"]["Id"];
        };
        /** @description A worker who is known to the service, and the unit where they are the person's treatment contact. */
        KnownContactRequest: {
            workerId: components["schemas"]["Id"];
            /** @description Its level decides the seat. */
            unitId: components["schemas"]["Id"];
            /** @description The first day they can no longer see the case here. */
            accessUntilOn?: components["schemas"]["Day"];
        };
        /** @description A worker new to the service. The name may be missing; then the case is flagged until they are named. */
        NewContactRequest: {
            /** @description Null or left out: not known yet. */
            name?: string | null;
            profession: components["schemas"]["Profession"];
            /** @description Its level decides the seat. */
            unitId: components["schemas"]["Id"];
            /** @description The first day they can no longer see the case here. */
            accessUntilOn?: components["schemas"]["Day"];
        };
        /** @description The person's treatment contact, who need not be a member. In shoulder to shoulder only. */
        ContactSeatRequest: {
            /** @description A worker who is known, or a new one. */
            treatmentContact: components["schemas"]["KnownContactRequest"] | components["schemas"]["NewContactRequest"];
        };
        /** @description Who is to hold a seat, a member of the team or a treatment contact from outside it. */
        SeatRequest: components["schemas"]["MemberSeatRequest"] | components["schemas"]["ContactSeatRequest"];
        /** @description Who is to hold the two seats. */
        PairRequest: {
            municipal: components["schemas"]["SeatRequest"];
            specialist: components["schemas"]["SeatRequest"];
        };
        /** @description What the team is to call the person on the board, for example a tree and a number. Never a name. */
        WrittenAlias: string;
        /** @description The case's number in the team's own list or journal. */
        Reference: string;
        /** @description What is known of a new case about a person. */
        PersonCaseRequest: {
            /** @description The inquiry's alias unless given. */
            alias?: components["schemas"]["WrittenAlias"];
            reference?: components["schemas"]["Reference"];
            /** @description `outreach` unless given. */
            engagement?: components["schemas"]["Engagement"];
        };
        /** @description A short heading as somebody writes it down. */
        WrittenTitle: string;
        /** @description How many weeks apart. */
        EveryWeeks: number;
        /** @description How often the unit is to be supervised. */
        ArrangementRequest: {
            /**
             * @description By the calendar.
             * @constant
             */
            kind: "fixed";
            everyWeeks?: components["schemas"]["EveryWeeks"];
        } | {
            /**
             * @description Whenever it does.
             * @constant
             */
            kind: "on_demand";
        };
        /** @description What is known of a new supervision case. */
        SupervisionCaseRequest: {
            title: components["schemas"]["WrittenTitle"];
            /** @description The unit to be supervised. */
            unitId: components["schemas"]["Id"];
            arrangement: components["schemas"]["ArrangementRequest"];
            reference?: components["schemas"]["Reference"];
        };
        /**
         * @description Open a case now because it cannot wait for the meeting: a new person's case (`case`), a new
         *     supervision case (`supervisionCase`), or a closed case again (`reopensCaseId`); exactly one of
         *     the three.
         */
        ProposeOpeningRequest: {
            mode: components["schemas"]["Mode"];
            pair: components["schemas"]["PairRequest"];
            /** @description Why it cannot wait. For the members only; never on the board. */
            reason: components["schemas"]["Text"];
            case?: components["schemas"]["PersonCaseRequest"];
            supervisionCase?: components["schemas"]["SupervisionCaseRequest"];
            reopensCaseId?: components["schemas"]["Id"];
        };
        /** @description What those in a case cover - the two in its seats, whoever acts for them today, and its supporters. */
        CaseCoverage: components["schemas"]["Coverage"] & {
            /**
             * @description The levels whose seat a treatment contact holds. What they bring is not known here, so what
             *     is missing may be theirs.
             */
            unknownOf: components["schemas"]["Level"][];
        };
        /**
         * @description At fixed intervals, or when the unit asks.
         * @enum {string}
         */
        ArrangementKind: "fixed" | "on_demand";
        /** @description The day of the week; Monday is 1. */
        SupervisedOn: number;
        /** @description The time on the clock in Oslo. */
        TimeOfDay: string;
        /**
         * @description `special_need`: the unit particularly needs the competence. `lacks_offer`: nobody else supervises it.
         * @enum {string}
         */
        ArrangementReason: "special_need" | "lacks_offer";
        /** @description Why the unit is supervised; null: not said when the case was opened. */
        SaidArrangementReason: components["schemas"]["ArrangementReason"] | null;
        /** @description How a unit is supervised, as it was said at one time. */
        ArrangementTerms: {
            version: components["schemas"]["Version"];
            kind: components["schemas"]["ArrangementKind"];
            /** @description The interval of a fixed arrangement. */
            everyWeeks: components["schemas"]["EveryWeeks"] | null;
            /** @description Of a fixed arrangement; null: the day and the time have not been agreed yet. */
            weekday: components["schemas"]["SupervisedOn"] | null;
            /** @description When it begins, by the clock of Oslo. */
            time: components["schemas"]["TimeOfDay"] | null;
            /** @description How long a session is meant to last. */
            minutes: components["schemas"]["ActivityMinutes"] | null;
            /** @description The first day; weeks are counted from here. */
            fromOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last day; null: until something else is agreed.
             */
            throughOn: string | null;
            reason: components["schemas"]["SaidArrangementReason"];
            /** @description Who wrote it; null: it came with an import. */
            recordedByName: components["schemas"]["Name"] | null;
            recordedAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When something else was arranged, or the case was closed.
             */
            endedAt: string | null;
        };
        /** @description How a unit is supervised, with how it was before. */
        Arrangement: components["schemas"]["ArrangementTerms"] & {
            /** @description What was arranged before, the latest first. */
            earlier: components["schemas"]["ArrangementTerms"][];
        };
        /** @description Somebody outside the team who holds a seat in one case, because they already are the person's treatment contact. */
        TreatmentContact: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            worker: components["schemas"]["WorkerRef"];
            /** @description The name is not known yet. */
            isUnnamed: boolean;
            profession: components["schemas"]["Profession"];
            unit: components["schemas"]["UnitRef"];
            level: components["schemas"]["Level"];
            startsOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description A known end. It ends nothing by itself.
             */
            plannedEndOn: string | null;
            /**
             * Format: date
             * @description The first day the engagement was over.
             */
            endedOn: string | null;
            /**
             * Format: date
             * @description The first day they can no longer see the case here. The seat stays theirs.
             */
            accessUntilOn: string | null;
        };
        /**
         * @description Why the case was closed. `not_recorded` comes from an import only.
         * @enum {string}
         */
        RecordedCloseReason: "user_wish" | "stable_contact_established" | "moved" | "deceased" | "supervision_ended" | "unit_wish" | "other" | "not_recorded" | "undone";
        /**
         * @description The person's own position. `not_recorded` comes from an import only.
         * @enum {string}
         */
        RecordedClosePosition: "agrees" | "disagrees" | "not_reachable" | "not_applicable" | "not_recorded";
        /** @description Supervision offered to somebody who has contact with the person. */
        SupervisionOffer: {
            unit: components["schemas"]["UnitRef"];
            /** @description Who it is offered to. */
            toWorkerName: string | null;
            /** @description What is offered. */
            note: string | null;
        };
        /** @description Who is proposed for a seat, and why. */
        ReopeningSeat: {
            /**
             * @description `sat_last`: sat there when it was closed. `has_room`: is of the level and has most room.
             * @enum {string}
             */
            basis: "sat_last" | "has_room";
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /**
             * Format: uuid
             * @description The agreement of a member; null for a treatment contact from outside the team.
             */
            agreementId: string | null;
            /**
             * Format: uuid
             * @description The unit of a treatment contact; null for a member.
             */
            unitId: string | null;
            profession: components["schemas"]["Profession"];
            /** @description Who sat there and cannot any more, when that is why somebody else is proposed. */
            insteadOfName: string | null;
        };
        /**
         * @description Who is proposed for the seats of a case that is opened again: those who sat there when it was closed,
         *     if they can; otherwise whoever of the level has most room. A proposal, and nothing more.
         */
        Reopening: {
            /** @description The mode it was closed in. */
            mode: components["schemas"]["Mode"];
            /** @description Null when nobody can be proposed. */
            municipal: components["schemas"]["ReopeningSeat"] | null;
            /** @description Null when nobody can be proposed. */
            specialist: components["schemas"]["ReopeningSeat"] | null;
        };
        /**
         * @description What the visitor gave as reason; which there are depends on the kind.
         * @enum {string}
         */
        VisitReason: "complaint" | "incident" | "staffing" | "supervision_by_authority" | "person_asked" | "danger_to_life" | "danger_to_health" | "danger_to_others" | "other";
        /** @description One visit, and why. */
        Visit: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["VisitKind"];
            teamId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            caseId: components["schemas"]["Id"];
            /** @description The alias or title of the case. */
            caseName: string;
            workerId: components["schemas"]["Id"];
            workerName: components["schemas"]["Name"];
            reason: components["schemas"]["VisitReason"];
            /** @description Why, in the visitor's own words. */
            words: string;
            beganAt: components["schemas"]["Instant"];
            /** @description Ends by itself then. */
            untilAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When it was ended before.
             */
            endedAt: string | null;
            /** @description Who ended it before. */
            endedByName: string | null;
            /** @description Whether it lasts now, by the service's clock and by what the visitor still is. */
            isOngoing: boolean;
        };
        /** @description One case, with what its page needs. */
        Case: components["schemas"]["CaseSummary"] & {
            teamName: components["schemas"]["Name"];
            /** @description Which fields of competence those in the case cover; null when it is closed. */
            coverage: components["schemas"]["CaseCoverage"] | null;
            /** @description The unit of a supervision case. */
            unit: components["schemas"]["UnitRef"] | null;
            /**
             * @description How a supervision case is scheduled, with what it was before; of a closed one how it was. Null
             *     of a person's case, and of a closed record that was imported.
             */
            arrangement: components["schemas"]["Arrangement"] | null;
            /** @description The treatment contact from outside the team who holds a seat. */
            treatmentContact: components["schemas"]["TreatmentContact"] | null;
            /** @description Inquiries that led to the case or are linked to it. */
            inquiryIds: components["schemas"]["Id"][];
            /** @description Why it was closed. */
            closeReason: components["schemas"]["RecordedCloseReason"] | null;
            /** @description The person's own position on closing. */
            closePosition: components["schemas"]["RecordedClosePosition"] | null;
            /** @description The supervision that was offered when it was closed. */
            supervisionOffer: components["schemas"]["SupervisionOffer"] | null;
            /**
             * @description Of a closed case, the pair that it could be opened again with. Null of an open case, of one
             *     that nothing is known of any more, and for whoever is not of the team.
             */
            reopening: components["schemas"]["Reopening"] | null;
            /**
             * @description Who has looked into the case from outside in the last 14 days and why, the newest first.
             *     A visitor is shown only the own visits, a treatment contact none.
             */
            visits: components["schemas"]["Visit"][];
            /**
             * Format: date-time
             * @description When it came with the team's spreadsheet: as an open case, as a closed record, or as a row
             *     that waited for its second seat. Null for a case that began here.
             */
            importedAt: string | null;
            /**
             * @description What the sheet remarks about it, word for word, as it stood on the day of import; its
             *     beginning, where it is long. For the team alone.
             */
            importedRemark: string | null;
        };
        /**
         * @description What kind it was. `list`: shown as one of several; `subscribe`: on a live board; `denied`: tried
         *     and refused.
         * @enum {string}
         */
        AccessAction: "read" | "write" | "list" | "search" | "export" | "print" | "subscribe" | "denied";
        /**
         * @description What gave the right, as it was then. `seat`: held a seat of the case; `guest`: was asked to an item of a
         *     meeting; `leader_visit`, `emergency`: on a visit, for the reason that they gave; `screen`: the projector of a
         *     meeting; `system`: work that nobody signed in has started; `none`: nothing did.
         * @enum {string}
         */
        AccessRelation: "seat" | "team_member" | "team_leader" | "municipal_leader" | "dps_leader" | "administrator" | "guest" | "leader_visit" | "emergency" | "screen" | "system" | "none";
        /** @description Why somebody from outside was let in. */
        AccessVisit: {
            kind: components["schemas"]["VisitKind"];
            reason: components["schemas"]["VisitReason"];
            /** @description In the visitor's own words. */
            words: string;
        };
        /** @description Who it was; null for a screen, for the system, and for a guest when a leader of a level reads. */
        AccessWorker: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description Their profession then. */
            profession: string | null;
            /** @description The unit they came from then. */
            unitName: string | null;
            /**
             * @description The level of that unit.
             * @enum {string|null}
             */
            level: "municipal" | "specialist" | "other" | null;
        } | null;
        /**
         * @description One row of the access log, as it is shown; or several of a day that say the same of the same person, such as
         *     the rows that one open board leaves every ten minutes.
         */
        AccessEntry: {
            /** @description When; of several the last. */
            at: components["schemas"]["Instant"];
            /** @description The first of several. */
            firstAt: components["schemas"]["Instant"];
            /** @description How many rows of the log it is. */
            times: number;
            action: components["schemas"]["AccessAction"];
            /** @description The operation of this contract, or `subscribe` for a live board. */
            operation: string;
            relation: components["schemas"]["AccessRelation"];
            /** @description A code beside the relation, such as the problem that refused an attempt. */
            reason: string | null;
            /** @description The reason of the visit that it was done on; null when it was none, and to leaders of a level. */
            visit: components["schemas"]["AccessVisit"] | null;
            worker: components["schemas"]["AccessWorker"];
        };
        /** @description A page of who has seen a case, the newest first. */
        CaseAccessPage: {
            /** @description The entries. */
            items: components["schemas"]["AccessEntry"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description To whom the person has closed the case. `whole_case`: to everybody but the two in its seats, which
         *     emergency access alone passes; `worker`: to one worker; `unit`: to everybody whose agreement with the
         *     team, or engagement as treatment contact, is at the unit or at a part of it, and for emergency access
         *     whose agreement with any team is.
         * @enum {string}
         */
        BlockKind: "whole_case" | "worker" | "unit";
        /** @description Something that a person has closed, by whom it was written down, and whether it still stands. */
        Block: {
            id: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            kind: components["schemas"]["BlockKind"];
            /** @description The worker it is closed to. Null for the other kinds. */
            worker: components["schemas"]["WorkerRef"] | null;
            /** @description The unit it is closed to. Null for the other kinds. */
            unit: components["schemas"]["UnitRef"] | null;
            /** @description What the person said, if they wanted it kept; null for a leader who does not see the case. */
            words: string | null;
            /** @description From when it stands. */
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["WorkerRef"];
            /**
             * Format: date-time
             * @description When it was lifted. Null while it stands.
             */
            liftedAt: string | null;
            /** @description Who lifted it, at the person's wish. */
            liftedBy: components["schemas"]["WorkerRef"] | null;
        };
        /**
         * @description What somebody did in one standing, put together: with the case alone for a day, with the case among others,
         *     on a board or in a list, for a month.
         */
        CopiedAccess: components["schemas"]["AccessEntry"] & {
            /** @description On which days. */
            doneOn: components["schemas"]["Day"][];
        };
        /** @description Who has seen a case, from its first day until the copy was made. */
        CaseAccessCopy: {
            caseId: components["schemas"]["Id"];
            /** @description The alias or title of the case. */
            caseName: string;
            teamName: components["schemas"]["Name"];
            madeAt: components["schemas"]["Instant"];
            /** @description False when the log, put together, is longer than a copy can be, and the oldest entries are not in it. */
            isWhole: boolean;
            /** @description What the person has closed, as it stands. */
            blocks: components["schemas"]["Block"][];
            /** @description The entries, the newest first. */
            items: components["schemas"]["CopiedAccess"][];
        };
        /** @description The blocks of a case, the newest first. */
        BlockList: {
            /** @description The blocks. */
            items: components["schemas"]["Block"][];
        };
        /** @description What the person closes. Names the worker or the unit, and nobody for the whole case. */
        RecordBlockRequest: {
            kind: components["schemas"]["BlockKind"];
            /** @description The worker, when `kind` is `worker`. */
            workerId?: components["schemas"]["Id"];
            /** @description The unit, when `kind` is `unit`. */
            unitId?: components["schemas"]["Id"];
            /** @description The person's own words, if they want them kept. */
            words?: components["schemas"]["Text"];
        };
        /** @description A member who stands beside the pair of a case for some days. Sits in no seat, and counts for none. */
        Supporter: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            profession: components["schemas"]["Profession"];
            startsOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description First day that they no longer support, also when the agreement ends then. Null when no end is known.
             */
            endsOn: string | null;
            /**
             * @description `kept_out`: the person has closed the case to them, or to all but its two, so that they support
             *     nobody meanwhile.
             * @enum {string}
             */
            standing: "now" | "coming" | "over" | "kept_out";
        };
        /** @description A time during which the case was open. */
        OpenPeriod: {
            fromAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When it was closed; null: open now.
             */
            toAt: string | null;
        };
        /** @description A time during which the case had one mode. */
        ModePeriod: {
            mode: components["schemas"]["Mode"];
            fromAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When the mode changed or the case was closed; null: now.
             */
            toAt: string | null;
        };
        /** @description Who has sat where in a case, in order, with the modes it has had; enough to draw the pair through time. */
        CaseSeats: {
            caseId: components["schemas"]["Id"];
            /** @description Everybody who has acted in a seat while its holder was away, or is to, each seat by time; of a day asked for, whoever acted that day. */
            covers: components["schemas"]["Cover"][];
            /** @description Everybody who has stood beside the pair, or is to, by time; of a day asked for, whoever did that day. */
            supporters: components["schemas"]["Supporter"][];
            /** @description Every holding, the municipal seat first, each seat by time. */
            seats: components["schemas"]["SeatHolding"][];
            /** @description When the case has been open. */
            openPeriods: components["schemas"]["OpenPeriod"][];
            /** @description The modes by time. */
            modes: components["schemas"]["ModePeriod"][];
        };
        /** @description Days on which a seat's holder was away. */
        TimelineAbsence: {
            level: components["schemas"]["Level"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description First day away. */
            startsOn: components["schemas"]["Day"];
            backOn: components["schemas"]["BackOn"];
        };
        /** @description A holder is known to leave. */
        TimelineEnd: {
            level: components["schemas"]["Level"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description First day they are no longer there. */
            endsOn: components["schemas"]["Day"];
        };
        /** @description A time during which contact had come so far. */
        TimelineEngagement: {
            engagement: components["schemas"]["Engagement"];
            fromAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When it changed, or the case was closed; null: now.
             */
            toAt: string | null;
        };
        /** @description What the person said about being registered. */
        TimelineRegistration: {
            registration: components["schemas"]["Registration"];
            /** @description When it was written down. */
            at: components["schemas"]["Instant"];
        };
        /**
         * @description Who was there. `ward` - the institution; `dps` - the specialist service outside it.
         * @enum {string}
         */
        MeetingParticipant: "ward" | "municipality" | "dps" | "service_user" | "next_of_kin" | "gp" | "nav" | "other";
        /**
         * @description Why there is no meeting. `short_stay` - out again before there could be one; `user_wish` - the
         *     person does not want it; `agreed_otherwise` - ward and municipality have agreed without.
         * @enum {string}
         */
        NotNeededReason: "short_stay" | "user_wish" | "agreed_otherwise" | "other";
        /** @description What has become of the meeting with ward and municipality. */
        CollaborationMeeting: {
            state: components["schemas"]["CollaborationMeetingState"];
            /**
             * Format: date
             * @description The day it is planned for, or was held on.
             */
            on: string | null;
            /** @description Who was there, when it was held. */
            attended: components["schemas"]["MeetingParticipant"][] | null;
            /** @description Why there is none. */
            notNeededBecause: components["schemas"]["NotNeededReason"] | null;
        };
        /** @description A time in an institution. */
        TimelineAdmission: {
            /** @description The institution. */
            placeName: string;
            /** @description The day the person was admitted. */
            admittedOn: components["schemas"]["Day"];
            dischargedOn: components["schemas"]["DischargedOn"];
            meeting: components["schemas"]["CollaborationMeeting"];
        };
        /** @description How many activities of a week were what. Each counts once. */
        TimelineWeek: {
            /** @description The Monday of the week. */
            weekOn: components["schemas"]["Day"];
            /** @description Two-way contact with the person. */
            contacts: number;
            /** @description Attempts that the person did not answer. */
            attempts: number;
            /** @description Work without the person there, or with a service site. */
            others: number;
            /** @description How many of them both levels took part in. */
            joint: number;
            /** @description How long they took together. */
            minutes: number;
        };
        /** @description The case was opened, closed or opened again. */
        TimelineMark: {
            /**
             * @description What happened.
             * @enum {string}
             */
            kind: "opened" | "reopened" | "closed";
            at: components["schemas"]["Instant"];
            /** @description Why it was closed. */
            reason: components["schemas"]["RecordedCloseReason"] | null;
            /** @description The person's own position on closing. */
            position: components["schemas"]["RecordedClosePosition"] | null;
        };
        /**
         * @description The whole history of a case for one time axis: who has sat where with the modes, and what went on
         *     meanwhile. Weeks, not single activities, so that a long history stays readable.
         */
        CaseTimeline: components["schemas"]["CaseSeats"] & {
            /** @description When the work began. */
            startedOn: components["schemas"]["Day"];
            /** @description When a holder has been away while they held the seat, or is known to be. */
            absences: components["schemas"]["TimelineAbsence"][];
            /** @description Known ends of those who sit there now. */
            plannedEnds: components["schemas"]["TimelineEnd"][];
            /** @description How far contact had come, by time. Empty for a supervision case. */
            engagements: components["schemas"]["TimelineEngagement"][];
            /** @description When the person has said something else than before about being registered. */
            registrations: components["schemas"]["TimelineRegistration"][];
            /** @description When the person has been in an institution. */
            admissions: components["schemas"]["TimelineAdmission"][];
            /** @description What was done, by week; weeks in which nothing was recorded are left out. */
            weeks: components["schemas"]["TimelineWeek"][];
            /** @description When the case was opened, closed and opened again, by time. */
            marks: components["schemas"]["TimelineMark"][];
        };
        /** @description A number in the event log of a team. Gapless, starting with 1; 0 is before the first. */
        Seq: number;
        /**
         * @description What a level decided. `erase`: what is known of the person goes out, once the other level has
         *     decided the same; `keep`: it stays, and the wish is answered.
         * @enum {string}
         */
        ErasureAnswer: "erase" | "keep";
        /**
         * @description What a level thinks of an emergency access.
         * @enum {string}
         */
        ReviewVerdict: "justified" | "not_justified";
        /** @description What changed, as far as it is recorded; which members there are depends on the kind. */
        HistoryDetails: {
            /** @description Which seat. */
            level?: components["schemas"]["Level"];
            /** @description Who held the seat before. */
            fromName?: components["schemas"]["HolderName"];
            /** @description Who took it over. */
            toName?: components["schemas"]["HolderName"];
            fromMode?: components["schemas"]["Mode"];
            toMode?: components["schemas"]["Mode"];
            /** @description The municipal seat's holder when the case was opened or changed mode. */
            municipalName?: components["schemas"]["HolderName"];
            /** @description The specialist seat's holder when the case was opened or changed mode. */
            specialistName?: components["schemas"]["HolderName"];
            engagement?: components["schemas"]["Engagement"];
            registration?: components["schemas"]["Registration"];
            answer?: components["schemas"]["ErasureAnswer"];
            reason?: components["schemas"]["RecordedCloseReason"];
            position?: components["schemas"]["RecordedClosePosition"];
            visit?: components["schemas"]["VisitKind"];
            visitReason?: components["schemas"]["VisitReason"];
            verdict?: components["schemas"]["ReviewVerdict"];
            /** @description The meeting that decided it. */
            meetingId?: components["schemas"]["Id"];
            /** @description The import that it came with. */
            importId?: components["schemas"]["Id"];
            /** @description The inquiry that it came from. */
            inquiryId?: components["schemas"]["Id"];
        };
        /** @description One event of the case, with who and when. */
        HistoryEntry: {
            seq: components["schemas"]["Seq"];
            at: components["schemas"]["Instant"];
            kind: components["schemas"]["EventKind"];
            /**
             * Format: uuid
             * @description The worker who did it; null: the service itself.
             */
            actorId: string | null;
            /**
             * @description The worker's name; null with an `actorId`: somebody whom the caller does not know, as a visitor
             *     does not know the rest of the team.
             */
            actorName: string | null;
            details: components["schemas"]["HistoryDetails"];
        };
        /** @description A page of a case's history, the newest first. */
        HistoryPage: {
            /** @description The events. */
            items: components["schemas"]["HistoryEntry"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description The old holder ends and the new one begins, in one act. */
        HandOverSeatRequest: {
            /** @description Which seat. */
            level: components["schemas"]["Level"];
            to: components["schemas"]["SeatRequest"];
        };
        /**
         * @description The modes of a person's case.
         * @enum {string}
         */
        PersonMode: "intake" | "shoulder_to_shoulder";
        /** @description The new mode and the pair that it needs; seats whose holder stays are named again. */
        ChangeModeRequest: {
            mode: components["schemas"]["PersonMode"];
            pair: components["schemas"]["PairRequest"];
        };
        /** @description How far contact has come. */
        ChangeEngagementRequest: {
            engagement: components["schemas"]["Engagement"];
        };
        /** @description What the team calls the person on the board, for example a tree and a number. Never a name. */
        Alias: string;
        /**
         * @description What the person said. `approved`: agrees to be registered, also later, after a no. `declined`: was
         *     asked and said no. `withdrawn`: had approved and takes it back.
         * @enum {string}
         */
        RecordedRegistration: "approved" | "declined" | "withdrawn";
        /**
         * @description How the person said it.
         * @enum {string}
         */
        Said: "spoken" | "written";
        /** @description One time the person said what they wanted, and who wrote it down. */
        RegistrationEntry: {
            state: components["schemas"]["RecordedRegistration"];
            said: components["schemas"]["Said"];
            saidOn: components["schemas"]["Day"];
            /** @description What the person said, in their own words where possible. */
            words: string | null;
            recordedByName: components["schemas"]["Name"];
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description The reference of the journal that one level keeps; null: none. */
        PersonalReference: string | null;
        /** @description What the journal is called that one level keeps; null: not written down. */
        JournalSystem: string | null;
        /** @description That there is a national id, and the part of it that is shown. */
        MaskedNationalId: {
            /** @description The first six digits and five dots. Null: it was sealed with a key that the service does not have, or it is not for you. */
            masked: string | null;
            setAt: components["schemas"]["Instant"];
        };
        /** @description Who the person of a case is, as far as they have agreed to it. */
        Person: {
            caseId: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            alias: components["schemas"]["Alias"];
            caseState: components["schemas"]["CaseState"];
            registration: components["schemas"]["Registration"];
            /**
             * Format: date-time
             * @description When the service was restored from a backup in which the person had approved. They may have
             *     taken it back meanwhile, which the backup cannot know: ask them anew. Null: no doubt.
             */
            inDoubtSinceAt: string | null;
            /** @description What the person has said about it, the newest first. */
            registrations: components["schemas"]["RegistrationEntry"][];
            /** @description The inquiries that the case came from, where the inquirer's own words are. */
            inquiryIds: components["schemas"]["Id"][];
            /** @description What the inquirer gave, to find the person by; no more than that. */
            givenByInquirer: string | null;
            municipalReference: components["schemas"]["PersonalReference"];
            specialistReference: components["schemas"]["PersonalReference"];
            municipalSystem: components["schemas"]["JournalSystem"];
            specialistSystem: components["schemas"]["JournalSystem"];
            /** @description The person's name. */
            name: string | null;
            /** @description A telephone number as written. */
            phone: string | null;
            /** @description Where the person lives or stays. */
            address: string | null;
            /** @description How the person wishes to be met, and where. */
            howToMeet: string | null;
            /** @description Masked. Null: none is kept. */
            nationalId: components["schemas"]["MaskedNationalId"] | null;
        };
        /** @description What is to be different; the rest stays. Null takes it away. */
        ChangePersonRequest: {
            /** @description What the inquirer gave, to find the person by. Gone once the person says no. */
            givenByInquirer?: string | null;
            municipalReference?: components["schemas"]["PersonalReference"];
            specialistReference?: components["schemas"]["PersonalReference"];
            municipalSystem?: components["schemas"]["JournalSystem"];
            specialistSystem?: components["schemas"]["JournalSystem"];
            /** @description The person's name. Only when approved. */
            name?: string | null;
            /** @description A telephone number as written. Only when approved. */
            phone?: string | null;
            /** @description Where the person lives or stays. Only when approved. */
            address?: string | null;
            /** @description How the person wishes to be met, and where. Only when approved. */
            howToMeet?: string | null;
        };
        /** @description What the person said, how and when. */
        RecordRegistrationRequest: {
            state: components["schemas"]["RecordedRegistration"];
            said: components["schemas"]["Said"];
            /** @description Today unless given; never in the future. */
            saidOn?: components["schemas"]["Day"];
            /** @description In the person's own words where possible. */
            words?: components["schemas"]["Text"];
        };
        /** @description The whole number, or nothing. */
        SetNationalIdRequest: {
            /** @description Eleven digits; spaces between them do not count. Null takes it away. */
            nationalId: string | null;
        };
        /**
         * @description What the number is needed for. `journal`: to look up or write in a journal. `other_service`: to
         *     tell another service whom it is about. `sure_who`: to be sure that it is this person.
         *     `person_asked`: the person wanted to see it.
         * @enum {string}
         */
        NationalIdPurpose: "journal" | "other_service" | "sure_who" | "person_asked";
        /** @description What it is needed for. */
        ShowNationalIdRequest: {
            purpose: components["schemas"]["NationalIdPurpose"];
        };
        /** @description The whole number, to be read and not kept. */
        ShownNationalId: {
            /** @description Eleven digits. */
            nationalId: string;
        };
        /** @description A case of the person, as much as is needed to decide. */
        ErasureCase: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Alias"];
            state: components["schemas"]["CaseState"];
        };
        /** @description The inquiry of a person who has no case, as much as is needed to decide. */
        ErasureInquiry: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Alias"];
        };
        /** @description What one level decided, on what ground, and who decided it. */
        GivenErasureAnswer: {
            level: components["schemas"]["Level"];
            answer: components["schemas"]["ErasureAnswer"];
            /** @description The ground. */
            ground: string;
            /** @description Where it stands in the law. */
            reference: string;
            /** @description Why, in words the person can read. */
            reason: string;
            answeredByName: components["schemas"]["Name"];
            answeredAt: components["schemas"]["Instant"];
        };
        /** @description That a person asked that what is known of them be erased, and what came of it. */
        Erasure: {
            id: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            /**
             * @description The person's cases in the team. All must be closed before anything is erased. Empty when the
             *     wish is about an inquiry.
             */
            cases: components["schemas"]["ErasureCase"][];
            /** @description The inquiry that it is about, when it never became a case. */
            inquiry: components["schemas"]["ErasureInquiry"] | null;
            askedOn: components["schemas"]["Day"];
            /** @description Why, in the person's own words if they gave any. Gone with the rest. */
            words: string | null;
            recordedByName: components["schemas"]["Name"];
            recordedAt: components["schemas"]["Instant"];
            /**
             * @description `asked`: waits for one level or both; `taken_back`: by the person; `kept`: a level decided
             *     that it stays; `erased`: both decided that it goes, and it is gone.
             * @enum {string}
             */
            state: "asked" | "taken_back" | "kept" | "erased";
            /**
             * Format: date-time
             * @description When it was answered for good.
             */
            endedAt: string | null;
            /** @description Who wrote down that the person took it back, or whose answer ended it. */
            endedByName?: string | null;
            /** @description What the levels decided so far, municipal before specialist. */
            answers: components["schemas"]["GivenErasureAnswer"][];
        };
        /** @description Each time the person of a case asked, the newest first. */
        CaseErasures: {
            /** @description What was asked and what came of it. */
            items: components["schemas"]["Erasure"][];
        };
        /** @description The person asked. */
        AskErasureRequest: {
            askedOn?: components["schemas"]["Day"];
            /** @description Why, in the person's own words if they want to say. */
            words?: string;
        };
        /** @description Each time the person of an inquiry asked, the newest first. */
        InquiryErasures: {
            /** @description What was asked and what came of it. */
            items: components["schemas"]["Erasure"][];
        };
        /** @description On what ground a level may answer, in force today. */
        LegalGround: {
            /** @description What it is called here, for example `not_needed`. */
            code: string;
            answer: components["schemas"]["ErasureAnswer"];
            /** @description Where it stands in the law. */
            reference: string;
        };
        /** @description What people of the team's cases and inquiries have asked, those that wait first, then the newest. */
        TeamErasures: {
            /** @description What was asked and what came of it; of old ones the latest. */
            items: components["schemas"]["Erasure"][];
            /** @description On what grounds one may answer today. */
            grounds: components["schemas"]["LegalGround"][];
            /** @description The levels for which the caller may answer; none for those who lead neither. */
            answersFor: components["schemas"]["Level"][];
        };
        /** @description What the level decides. */
        AnswerErasureRequest: {
            level: components["schemas"]["Level"];
            answer: components["schemas"]["ErasureAnswer"];
            /** @description One of the grounds that `listErasures` gives for that answer. */
            ground: string;
            /** @description Why, in words the person can read. */
            reason: string;
        };
        /**
         * @description Why a case is closed. A person's case takes `user_wish`, `stable_contact_established` (with an
         *     offer of supervision to that contact), `moved`, `deceased` or `other`; a supervision case
         *     takes `supervision_ended`, `unit_wish` or `other`.
         * @enum {string}
         */
        CloseReason: "user_wish" | "stable_contact_established" | "moved" | "deceased" | "supervision_ended" | "unit_wish" | "other";
        /**
         * @description The person's own position on closing. `disagrees` needs a decision of the meeting; `not_applicable` is for the deceased and for supervision cases.
         * @enum {string}
         */
        ClosePosition: "agrees" | "disagrees" | "not_reachable" | "not_applicable";
        /** @description Supervision offered to somebody who has contact with the person. */
        SupervisionOfferRequest: {
            /** @description Where they work. */
            unitId: components["schemas"]["Id"];
            /** @description Who it is offered to. */
            toWorkerName?: components["schemas"]["WrittenName"];
            /** @description What is offered. */
            note?: string;
        };
        /** @description Why the case is closed, and what the person thinks of it. */
        CloseCaseRequest: {
            reason: components["schemas"]["CloseReason"];
            position: components["schemas"]["ClosePosition"];
            /** @description Required with `stable_contact_established`. */
            supervisionOffer?: components["schemas"]["SupervisionOfferRequest"];
        };
        /** @description From when the agreement is meant to end. */
        PlanAgreementEndRequest: {
            /**
             * Format: date
             * @description The first day it is no longer meant to be in force; null: no end is planned any more.
             */
            plannedEndOn: string | null;
        };
        /** @description From when the agreement is no longer in force. */
        EndAgreementRequest: {
            /** @description The first day no longer covered. Every seat held under the agreement must have been handed over. */
            endedOn: components["schemas"]["Day"];
        };
        /** @description The agreement that is to end. */
        LeavingAgreement: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            /**
             * Format: date
             * @description A known end.
             */
            plannedEndOn: string | null;
            /**
             * Format: date
             * @description The first day not in force.
             */
            endedOn: string | null;
        };
        /**
         * @description Has sat or acted in the case, has supported its pair, has done something there that is recorded, or
         *     owns an inquiry about the person.
         */
        KnowsCase: boolean;
        /** @description Somebody who could take over a seat. */
        Successor: {
            agreementId: components["schemas"]["Id"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description On their fullest day from today on, as far as is known. */
            freeSeats: components["schemas"]["FreeSeats"];
            knowsCase: components["schemas"]["KnowsCase"];
            /**
             * Format: date
             * @description The first day on which they are no longer meant to be in the team.
             */
            leavesOn: string | null;
            /** @description Is away today. */
            isAway: boolean;
        };
        /** @description A seat to be taken over. */
        LeftSeat: {
            caseId: components["schemas"]["Id"];
            /** @description The alias, or the title of a supervision case. */
            caseName: string;
            mode: components["schemas"]["Mode"];
            /** @description What it counts for against what somebody has room for. */
            weight: components["schemas"]["SeatWeight"];
            /** @description Who holds the other seat. */
            otherName: components["schemas"]["Name"];
            /**
             * @description Members of the seat's level who could take it over: whoever stays before whoever is known to
             *     leave; then who has room for the seat, then who knows the case, then who has most room.
             */
            candidates: components["schemas"]["Successor"][];
        };
        /** @description A cover, with the case by name. */
        PlannedCover: components["schemas"]["Cover"] & {
            /** @description The alias or the title. */
            caseName: string;
        };
        /** @description What it was about. For the team alone; in no event and on no board. */
        ConsultationAbout: string;
        /** @description How long it took, if anybody has said so. */
        ConsultationMinutes: number | null;
        /** @description Who asked, what it was about, and what was said. */
        ConsultationContent: {
            /**
             * Format: uuid
             * @description The unit that asked.
             */
            unitId: string | null;
            /** @description What it is called. */
            unitName: string | null;
            /** @description Who asked. */
            askedBy: string | null;
            /** @description The level of the unit that asked; null when no unit is known. */
            level: components["schemas"]["UnitLevel"] | null;
            about: components["schemas"]["ConsultationAbout"];
            /** @description What was said; null: nothing new, which is fine. */
            advice: string | null;
            /** @description Of a discussion. */
            reference: string | null;
            /**
             * @description It was the specialist service's statutory duty to guide, and is counted apart from the team's
             *     own supervision.
             */
            isStatutory: boolean;
            minutes: components["schemas"]["ConsultationMinutes"];
            /** @description The day. */
            heldOn: components["schemas"]["Day"];
        };
        /**
         * @description `call`: somebody outside asked the team; `discussion`: a member brought somebody from their own
         *     ordinary service who is not enrolled in the team.
         * @enum {string}
         */
        ConsultationKind: "call" | "discussion";
        /**
         * @description How the unit was told.
         * @enum {string}
         */
        NoticeManner: "telephone" | "message" | "letter" | "in_person";
        /** @description That the member's home unit must know, and whether it does. */
        UnitNotice: {
            unitId: components["schemas"]["Id"];
            /** @description The unit that the member comes from. */
            unitName: components["schemas"]["Name"];
            broughtById: components["schemas"]["Id"];
            /** @description The member who brought it. */
            broughtByName: components["schemas"]["HolderName"];
            ownerId: components["schemas"]["Id"];
            /** @description Who is to tell - whoever brought it, until somebody else takes it over. */
            ownerName: components["schemas"]["HolderName"];
            /** @description The unit knows. */
            isGiven: boolean;
            /** @description How it was told; null until it is. */
            manner: components["schemas"]["NoticeManner"] | null;
            /** @description Who there was told. */
            givenTo: string | null;
            /**
             * Format: date
             * @description The day it was told.
             */
            givenOn: string | null;
            /** @description Who told it. */
            givenByName: string | null;
        };
        /** @description What a consultation said until it was corrected. */
        EarlierConsultation: components["schemas"]["ConsultationContent"] & {
            version: components["schemas"]["Version"];
            writtenAt: components["schemas"]["Instant"];
        };
        /** @description Somebody asked the team; or a member discussed somebody who is not enrolled. */
        Consultation: components["schemas"]["ConsultationContent"] & {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            teamId: components["schemas"]["Id"];
            kind: components["schemas"]["ConsultationKind"];
            /**
             * Format: uuid
             * @description The case it was about.
             */
            caseId: string | null;
            /** @description What the case is called. */
            caseName: string | null;
            /** @description Of a discussion, and only then. */
            notice: components["schemas"]["UnitNotice"] | null;
            recordedById: components["schemas"]["Id"];
            /** @description Who wrote it. */
            recordedByName: components["schemas"]["HolderName"];
            recordedAt: components["schemas"]["Instant"];
            /** @description What it said before it was corrected, the latest first. */
            earlier: components["schemas"]["EarlierConsultation"][];
        };
        /** @description What somebody who leaves leaves behind. */
        Leaving: {
            agreement: components["schemas"]["LeavingAgreement"];
            /** @description The seats held under the agreement, by the name of the case. */
            seats: components["schemas"]["LeftSeat"][];
            /** @description Seats in cases that are closed to you. A colleague who sees the case hands them over. */
            unseenSeats: number;
            /** @description Seats of others in which they are to act. That ends with the agreement, by itself. */
            covers: components["schemas"]["PlannedCover"][];
            /** @description Inquiries that they own or find out about; somebody else takes over first. */
            inquiries: components["schemas"]["ProblemInquiry"][];
            /** @description What they are to do; somebody else takes it over first, or it is settled. */
            actions: components["schemas"]["ActionItem"][];
            /**
             * @description Of somebody who is not enrolled, of which they are to tell the home unit; it is told first, or somebody else takes
             *     it over.
             */
            discussions: components["schemas"]["Consultation"][];
        };
        /** @description Who takes over the seat in a case. */
        SuccessorRequest: {
            caseId: components["schemas"]["Id"];
            /** @description The agreement of the member who takes it over. */
            agreementId: components["schemas"]["Id"];
        };
        /** @description Who takes over each seat, and from when the agreement is no longer in force. */
        LeaveTeamRequest: {
            /** @description The first day no longer covered; tomorrow at the earliest, since the seats are held until now. */
            endedOn: components["schemas"]["Day"];
            /** @description One for each seat held under the agreement. */
            successors: components["schemas"]["SuccessorRequest"][];
        };
        /** @description From which day the agreement is for something else, and what; the rest stays. */
        ContinueAgreementRequest: {
            /** @description The first day of it; it may have been, and it may be to come. */
            startsOn: components["schemas"]["Day"];
            /** @description A unit of the agreement's own level. */
            homeUnitId?: components["schemas"]["Id"];
            profession?: components["schemas"]["Profession"];
            competences?: components["schemas"]["Competences"];
            fraction?: components["schemas"]["Fraction"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeTreatmentContactRequest: {
            /**
             * Format: date
             * @description A known end, not before the engagement began. Null: none is known.
             */
            plannedEndOn?: string | null;
            /**
             * Format: date
             * @description The first day they can no longer see the case here. Null: as long as they hold the seat.
             */
            accessUntilOn?: string | null;
        };
        /** @description It is this worker. */
        NameByWorkerRequest: {
            workerId: components["schemas"]["Id"];
        };
        /** @description It is somebody new to the service. */
        NameByNameRequest: {
            name: components["schemas"]["WrittenName"];
            profession?: components["schemas"]["Profession"];
            phone?: components["schemas"]["Phone"];
        };
        /** @description Who the treatment contact is, now that it is known; a worker who is known already, or a name. */
        NameTreatmentContactRequest: components["schemas"]["NameByWorkerRequest"] | components["schemas"]["NameByNameRequest"];
        /** @description How long the link is to lead somewhere. */
        InviteTreatmentContactRequest: {
            /**
             * Format: date
             * @description The first day they can no longer see the case here: a day to come, within a year.
             */
            accessUntilOn: string;
        };
        /**
         * @description What a leader looks into a case for.
         * @enum {string}
         */
        LeaderVisitReason: "complaint" | "incident" | "staffing" | "supervision_by_authority" | "person_asked" | "other";
        /**
         * @description Why, in the visitor's own words. The team reads it, the person too in their copy of the access log, and
         *     after emergency access the leaders of both levels.
         */
        VisitWords: string;
        /** @description A case by the name that somebody has told, and what for. */
        OpenNamedCaseRequest: {
            /** @description Its alias, title or reference. Capitals do not matter. */
            caseName: components["schemas"]["Title"];
            reason: components["schemas"]["LeaderVisitReason"];
            words: components["schemas"]["VisitWords"];
        };
        /** @description What one level, by one of its leaders, thinks of an emergency access. */
        VisitReview: {
            verdict: components["schemas"]["ReviewVerdict"];
            /** @description Why. */
            words: string;
            reviewedById: components["schemas"]["Id"];
            reviewedByName: components["schemas"]["Name"];
            reviewedAt: components["schemas"]["Instant"];
        };
        /** @description What each level thinks. Done when both have said. */
        VisitReviews: {
            /** @description What this level's leader said; null: nothing yet. */
            municipal: components["schemas"]["VisitReview"] | null;
            /** @description What this level's leader said; null: nothing yet. */
            specialist: components["schemas"]["VisitReview"] | null;
        };
        /** @description An emergency access with who it was, and what the levels think of it. */
        EmergencyAccess: components["schemas"]["Visit"] & {
            /** @description The visitor's profession then. */
            profession: string | null;
            /** @description The unit they came from then. */
            unitName: string | null;
            reviews: components["schemas"]["VisitReviews"];
        };
        /** @description A page of emergency accesses, the newest first. */
        EmergencyAccessPage: {
            /** @description The emergency accesses. */
            items: components["schemas"]["EmergencyAccess"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Why it cannot wait.
         * @enum {string}
         */
        EmergencyReason: "danger_to_life" | "danger_to_health" | "danger_to_others" | "other";
        /**
         * @description Which case, and why it cannot wait. The case is told by `team` and `caseName`, or by the person's
         *     `nationalId` (with `team` where several know the person).
         */
        TakeEmergencyAccessRequest: {
            /** @description The name, short name or id of the team. */
            team?: components["schemas"]["Title"];
            /** @description The alias, title or reference of the case. */
            caseName?: components["schemas"]["Title"];
            /** @description The person's eleven digits; spaces do not matter. Never kept by this. */
            nationalId?: string;
            reason: components["schemas"]["EmergencyReason"];
            words: components["schemas"]["VisitWords"];
        };
        /** @description What the caller's level thinks of it, and why. */
        ReviewEmergencyAccessRequest: {
            verdict: components["schemas"]["ReviewVerdict"];
            /** @description Why. */
            words: string;
        };
        /**
         * @description How far the inquiry has come; `on_agenda` while a meeting in session has it before it. It ends in an offer or in a withdrawal, never otherwise.
         * @enum {string}
         */
        InquiryState: "received" | "clarifying" | "ready" | "on_agenda" | "decided" | "withdrawn";
        /**
         * @description Which door the worry came in by. All doors are equal.
         * @enum {string}
         */
        Source: "self" | "next_of_kin" | "gp" | "dps_joint_intake" | "municipal_unit" | "nav" | "police" | "institution" | "other";
        /**
         * @description Whether the worry is for a person, or a service site asks for supervision.
         * @enum {string}
         */
        About: "person" | "service_site";
        /**
         * @description What an inquiry leads to; each is an offer. `intake`, `shoulder_to_shoulder`, `supervision`: a
         *     case is opened. `supervision_offer`: the existing contact is offered supervision.
         *     `investigate`: a pair finds out, and it comes back on a date. `guide_to_service`: a named unit
         *     is asked, and the team owns the inquiry until it has accepted. `link_to_case`: the person has
         *     an open case already, and the worry is taken up there.
         * @enum {string}
         */
        InquiryOutcome: "intake" | "shoulder_to_shoulder" | "supervision" | "supervision_offer" | "investigate" | "guide_to_service" | "link_to_case";
        /** @description An inquiry as the board shows it. An alias, and nothing that was said. */
        InquiryCard: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            alias: components["schemas"]["Alias"];
            source: components["schemas"]["Source"];
            about: components["schemas"]["About"];
            state: components["schemas"]["InquiryState"];
            /** @description The member who sees to it until it has ended. */
            ownerId: components["schemas"]["Id"];
            ownerName: components["schemas"]["Name"];
            /**
             * @description `false`: the person has closed the case behind it to the owner since, who sees the inquiry no more.
             *     It stands first among the inquiries on the coming agenda until another member takes it over.
             */
            ownerHasAccess: boolean;
            receivedAt: components["schemas"]["Instant"];
            /** @description How many meetings it has been carried over from. */
            timesCarried: number;
            /** @description What the meeting decided last; null when it has not been decided. */
            outcome: components["schemas"]["InquiryOutcome"] | null;
            /**
             * Format: date
             * @description When it comes back by itself.
             */
            comesBackOn: string | null;
            /**
             * Format: date-time
             * @description When it ended: in the offer that was decided, as it was recorded that the unit that was asked
             *     had accepted, or in a withdrawal. Null: it is open, and its days are still counted.
             */
            endedAt: string | null;
        };
        /** @description A page of inquiries, the most recently received first. */
        InquiryPage: {
            /** @description The inquiries. */
            items: components["schemas"]["InquiryCard"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What the team knows so far.
         * @enum {string}
         */
        Answer: "yes" | "no" | "unknown";
        /**
         * @description What contact with services there is already.
         * @enum {string}
         */
        ContactWithServices: "none" | "treatment_contact" | "stable" | "unknown";
        /** @description What the team knows so far; what is left out is `unknown` in a new inquiry and stays as it is in a change. */
        AnswersRequest: {
            /** @description A: severe mental health problems or addiction. */
            severeProblems?: components["schemas"]["Answer"];
            /** @description B: major functional impairment. */
            functionalImpairment?: components["schemas"]["Answer"];
            /** @description C: an unstable life situation. */
            unstableLife?: components["schemas"]["Answer"];
            /** @description D: contact with services. */
            contactWithServices?: components["schemas"]["ContactWithServices"];
        };
        /**
         * @description One of eight typical characteristics. A help for the conversation; it never changes the advice.
         * @enum {string}
         */
        Characteristic: "long_unstable_course" | "broken_treatment_relations" | "repeated_crisis_admissions" | "limited_social_functioning" | "lacking_support_or_stable_housing" | "high_relapse_risk" | "limited_effect_of_earlier_treatment" | "great_need_of_coordination";
        /** @description The typical characteristics that fit. They never change the advice. */
        Characteristics: components["schemas"]["Characteristic"][];
        /** @description A worry. Who asks and what the worry is are enough; the rest may come later. */
        ReceiveInquiryRequest: {
            /** @description `other` unless given. */
            source?: components["schemas"]["Source"];
            /** @description Who asks, for example «mother» or «duty GP». */
            askedBy: components["schemas"]["WrittenName"];
            /** @description What the worry is, in their words. */
            worry: components["schemas"]["Text"];
            /** @description `person` unless given. */
            about?: components["schemas"]["About"];
            /** @description How to reach them. */
            askerContact?: string;
            /** @description One is made unless given. */
            alias?: components["schemas"]["WrittenAlias"];
            /** @description The unit that the worry comes from, or the service site that asks; required when a service site asks. */
            unitId?: components["schemas"]["Id"];
            /** @description The member who sees to it; whoever received it unless given. */
            ownerId?: components["schemas"]["Id"];
            answers?: components["schemas"]["AnswersRequest"];
            characteristics?: components["schemas"]["Characteristics"];
            /** @description The open case of the same person. */
            linkedCaseId?: components["schemas"]["Id"];
        };
        /** @description Plain text, with line breaks and no markup. May be empty. */
        Notes: string;
        /** @description What the advice is made from, as far as it is known. Nothing else may count. */
        Answers: {
            /** @description A: severe mental health problems or addiction. */
            severeProblems: components["schemas"]["Answer"];
            /** @description B: major functional impairment. */
            functionalImpairment: components["schemas"]["Answer"];
            /** @description C: an unstable life situation. */
            unstableLife: components["schemas"]["Answer"];
            /** @description D: contact with services. */
            contactWithServices: components["schemas"]["ContactWithServices"];
        };
        /** @description Who finds out an answer, or has done what they were to do. */
        Clarification: {
            question: components["schemas"]["Question"];
            /** @description The action item. */
            actionId: components["schemas"]["Id"];
            /** @description Who finds out. */
            ownerName: components["schemas"]["Name"];
            /** @description By when. */
            dueOn: components["schemas"]["Day"];
            /** @description It is open and its day has passed. */
            isOverdue: boolean;
            /** @description It has been done; whether it brought the answer is seen in `answers`. */
            isDone: boolean;
        };
        /** @description A case that an inquiry led to or was linked to. */
        LinkedCase: {
            id: components["schemas"]["Id"];
            /** @description The alias of a person's case. */
            alias: string | null;
            /** @description The title of a supervision case. */
            title: string | null;
            state: components["schemas"]["CaseState"];
        };
        /** @description One worker of each level finds out what is missing, until a date; then it is on the agenda again. */
        Investigation: {
            municipal: components["schemas"]["WorkerRef"];
            specialist: components["schemas"]["WorkerRef"];
            dueOn: components["schemas"]["Day"];
        };
        /** @description A unit that is asked to take over. The team owns the inquiry until it has accepted. */
        Guidance: {
            unit: components["schemas"]["UnitRef"];
            /** @description Why this unit. */
            reason: components["schemas"]["Text"];
            askedAt: components["schemas"]["Instant"];
            /**
             * @description The unit's answer.
             * @enum {string}
             */
            state: "waiting" | "accepted" | "declined";
            /** @description Who at the unit answered. */
            answeredBy: string | null;
            /**
             * Format: date-time
             * @description When they answered.
             */
            answeredAt: string | null;
            /** @description Who of the team recorded the answer; null also when the unit answered by its link. */
            recordedByName: string | null;
            /** @description The unit answered by its link. */
            isAnsweredByUnit: boolean;
            /** @description What the unit reads at its link; null: it was sent none. */
            message: string | null;
            /**
             * Format: date
             * @description Until when it can answer there.
             */
            answerByOn: string | null;
            /** @description Why they could not. The inquiry comes back to the next meeting. */
            declineReason: string | null;
        };
        /**
         * @description Who withdrew the inquiry. Nobody else can.
         * @enum {string}
         */
        WithdrawnBy: "service_user" | "inquirer";
        /** @description The person or the inquirer took the inquiry back. */
        Withdrawal: {
            by: components["schemas"]["WithdrawnBy"];
            /** @description What they said. */
            note: string | null;
            withdrawnAt: components["schemas"]["Instant"];
            recordedByName: components["schemas"]["Name"];
        };
        /** @description A referral, whenever it came. The document itself lies in a journal. */
        Referral: {
            /** @description Who referred. */
            from: components["schemas"]["Name"];
            receivedOn: components["schemas"]["Day"];
            /** @description Where it lies: in which journal, and under what number. */
            reference: string | null;
            /** @description What it says. */
            text: string | null;
        };
        /**
         * @description That the inquiry has come; what became of it. `supervision_offer`: that supervision was offered to
         *     the contact there is, as the meeting decided.
         * @enum {string}
         */
        ReplyKind: "acknowledgement" | "outcome" | "supervision_offer";
        /**
         * @description How. `not_reached` was tried, and counts as done, except of a supervision offer.
         * @enum {string}
         */
        ReplyManner: "telephone" | "message" | "letter" | "in_person" | "not_reached";
        /** @description That whoever asked was told, or that supervision was offered. What was said is not kept; it holds nothing clinical. */
        Reply: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ReplyKind"];
            manner: components["schemas"]["ReplyManner"];
            repliedOn: components["schemas"]["Day"];
            repliedById: components["schemas"]["Id"];
            repliedByName: components["schemas"]["Name"];
        };
        /** @description Another inquiry about the same person. */
        SamePerson: {
            id: components["schemas"]["Id"];
            /** @description What the team calls it. */
            alias: components["schemas"]["Title"];
            receivedAt: components["schemas"]["Instant"];
            state: components["schemas"]["InquiryState"];
            /** @description What it led to, or leads to so far. */
            outcome: components["schemas"]["InquiryOutcome"] | null;
        };
        /** @description A unit that was asked to take over. */
        HandOver: {
            unit: components["schemas"]["UnitRef"];
            askedAt: components["schemas"]["Instant"];
            /**
             * @description What it answered; `superseded`: the team decided otherwise before it had answered.
             * @enum {string}
             */
            state: "waiting" | "accepted" | "declined" | "superseded";
            inquiryId: components["schemas"]["Id"];
        };
        /** @description One inquiry, with what was said. */
        Inquiry: components["schemas"]["InquiryCard"] & {
            teamId: components["schemas"]["Id"];
            /** @description The service site that asks, or the unit that the worry came from. */
            unit: components["schemas"]["UnitRef"] | null;
            /** @description Who asks, for example «mother» or «duty GP». */
            askedBy: components["schemas"]["Name"];
            /** @description How to reach them. */
            askerContact: string | null;
            /** @description What the worry is, in their words. */
            worry: components["schemas"]["Text"];
            /** @description What has been found out since. */
            notes: components["schemas"]["Notes"];
            answers: components["schemas"]["Answers"];
            characteristics: components["schemas"]["Characteristics"];
            /**
             * @description For each question that somebody has been given to find out, the action that is open, or else the one that was
             *     made last.
             */
            clarifications: components["schemas"]["Clarification"][];
            /** @description The case that it led to or was linked to. */
            linkedCase: components["schemas"]["LinkedCase"] | null;
            /**
             * Format: uuid
             * @description Who received it; null: it came by the form on the open net, or was imported.
             */
            receivedById: string | null;
            /** @description Their name. */
            receivedByName: string | null;
            /** @description It came by the team's form on the open net. */
            receivedByForm: boolean;
            /**
             * Format: date-time
             * @description When it came with the team's spreadsheet, which says on what day it had been received. Null
             *     for an inquiry that was received here.
             */
            importedAt: string | null;
            /** @description Who finds out, and until when. */
            investigation: components["schemas"]["Investigation"] | null;
            /** @description The receiving unit that was asked, and its answer. */
            guidance: components["schemas"]["Guidance"] | null;
            /** @description The offer to the existing contact. */
            supervisionOffer: components["schemas"]["SupervisionOffer"] | null;
            /** @description Who withdrew it. */
            withdrawal: components["schemas"]["Withdrawal"] | null;
            /** @description The referral, if one has come; nothing waits for it. */
            referral: components["schemas"]["Referral"] | null;
            /** @description That whoever asked was told, the first reply first. */
            replies: components["schemas"]["Reply"][];
            /**
             * @description What somebody has still to hear: whoever asked, that it has come, when they wrote by the form, and what
             *     became of it, once something has; the contact there is, that they are offered supervision.
             */
            repliesDue: components["schemas"]["ReplyKind"][];
            /**
             * Format: uuid
             * @description The first inquiry about the same person; null when it is itself the first, or the only one.
             */
            samePersonAsId: string | null;
            /** @description The other inquiries about the same person, the first received first. */
            samePerson: components["schemas"]["SamePerson"][];
            /**
             * @description The units that have been asked to take over, in this inquiry and in others about the same person or of the same case, the
             *     first asked first. Two and more, and the person is becoming a shuttlecock.
             */
            handOvers: components["schemas"]["HandOver"][];
            /**
             * Format: date-time
             * @description When the meeting decided last.
             */
            decidedAt: string | null;
            /**
             * Format: uuid
             * @description Which meeting.
             */
            decidedInMeetingId: string | null;
        };
        /** @description The parts of the line; the last four add up to the first. */
        InquiryCounts: {
            /** @description All that came. */
            received: number;
            /** @description Ended in an offer, or taken over by a unit that has said yes. */
            decided: number;
            /** @description Taken back by whoever asked or whom it is about. */
            withdrawn: number;
            /**
             * @description Not ended, owned by somebody who has access to it, and with a day on which it comes up: the
             *     meeting that it stands on, the day it comes back, or the day by which a unit is to answer.
             */
            openWithOwnerAndDate: number;
            /** @description Not ended, and without the one or the other. */
            openLacking: number;
        };
        /** @description The line for one door. */
        InquiryCountsOfSource: components["schemas"]["InquiryCounts"] & {
            source: components["schemas"]["Source"];
        };
        /** @description The line for one month. */
        InquiryCountsOfMonth: components["schemas"]["InquiryCounts"] & {
            /** @description The first day of the month. */
            monthOn: components["schemas"]["Day"];
        };
        /** @description How many ended so. */
        InquiriesOfOutcome: {
            outcome: components["schemas"]["InquiryOutcome"];
            /** @description How many. */
            count: number;
        };
        /**
         * @description Days from the day it was received to the day it was decided. Nearest rank: a number of days that
         *     one of them really took.
         */
        DaysToDecision: {
            /** @description Half of them took no longer. */
            median: number;
            /** @description Nine of ten took no longer. */
            ninetieth: number;
        };
        /**
         * @description Where an inquiry stands. There is no other way for it to stand.
         * @enum {string}
         */
        InquiryStanding: "decided" | "withdrawn" | "open";
        /**
         * @description It stands on the agenda of a meeting; it comes back from being looked into or deferred; or a unit that is
         *     asked to take over is to have answered.
         * @enum {string}
         */
        NextStep: "meeting" | "comes_back" | "unit_answers";
        /** @description One inquiry of the statement. */
        StatedInquiry: {
            id: components["schemas"]["Id"];
            /** @description What the team calls it. */
            alias: components["schemas"]["Title"];
            source: components["schemas"]["Source"];
            receivedOn: components["schemas"]["Day"];
            standing: components["schemas"]["InquiryStanding"];
            /** @description What it led to, or leads to so far. */
            outcome: components["schemas"]["InquiryOutcome"] | null;
            /**
             * Format: date
             * @description When it was decided or withdrawn; null while it is open.
             */
            endedOn: string | null;
            /** @description From received until it ended, or until today. */
            days: number;
            /** @description Who owns it, or did when it ended. */
            ownerName: components["schemas"]["Name"];
            /** @description False: the person has closed it to the owner. */
            ownerHasAccess: boolean;
            /**
             * Format: date
             * @description The day on which it comes up; null when it has ended, or when there is none.
             */
            nextOn: string | null;
            /** @description What happens on that day. */
            nextBy: components["schemas"]["NextStep"] | null;
        };
        /** @description What made the numbers, as the database holds it: whoever can read SQL can check what is counted. */
        StatementQuery: {
            /** @description The statement in SQL. */
            text: string;
            /** @description What it was asked with: the team, the first day and the last. */
            parameters: string[];
        };
        /**
         * @description What became of every inquiry that came in a period, as it stands now. The line anyone can check:
         *     `received` = `decided` + `withdrawn` + `openWithOwnerAndDate` + `openLacking`, and nobody has been
         *     forgotten while the last of them is 0. Members read it without what is closed to them; leaders of a level
         *     read all of it, in counts.
         */
        InquiryStatement: {
            teamId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            fromOn: components["schemas"]["Day"];
            /** @description The last day of the period. */
            toOn: components["schemas"]["Day"];
            madeAt: components["schemas"]["Instant"];
            totals: components["schemas"]["InquiryCounts"];
            /** @description The doors that somebody came in by, most first. */
            bySource: components["schemas"]["InquiryCountsOfSource"][];
            /** @description Every month of the period, also those in which nobody came. */
            byMonth: components["schemas"]["InquiryCountsOfMonth"][];
            /** @description What those that are decided ended in, most first. */
            byOutcome: components["schemas"]["InquiriesOfOutcome"][];
            /** @description From received to decided; null while none is. */
            daysToDecision: components["schemas"]["DaysToDecision"] | null;
            /**
             * @description Each of them, in the order in which they came, by alias and without what was said. Null for
             *     whoever only leads a level.
             */
            inquiries: components["schemas"]["StatedInquiry"][] | null;
            query: components["schemas"]["StatementQuery"];
        };
        /**
         * @description Others of the team find out from now on, until the same day; who is not named goes on. Always one of
         *     each level.
         */
        InvestigatorsRequest: {
            municipalAgreementId?: components["schemas"]["Id"];
            specialistAgreementId?: components["schemas"]["Id"];
        };
        /** @description The referral that has come. */
        ReferralRequest: {
            /** @description Who refers. */
            from: components["schemas"]["Name"];
            /** @description Today unless given. Never in the future. */
            receivedOn?: components["schemas"]["Day"];
            /** @description Where it lies: in which journal, and under what number. */
            reference?: string | null;
            /** @description What it says. */
            text?: string | null;
        };
        /** @description What is to be different; the rest stays. */
        ChangeInquiryRequest: {
            source?: components["schemas"]["Source"];
            about?: components["schemas"]["About"];
            askedBy?: components["schemas"]["WrittenName"];
            /** @description How to reach them; null: not known. */
            askerContact?: string | null;
            worry?: components["schemas"]["Text"];
            /** @description What has been found out. */
            notes?: components["schemas"]["Notes"];
            alias?: components["schemas"]["WrittenAlias"];
            /**
             * Format: uuid
             * @description The service site or unit; null: none.
             */
            unitId?: string | null;
            /** @description The member who is to see to it. */
            ownerId?: components["schemas"]["Id"];
            /**
             * @description Something must be found out first, or it is ready for the meeting.
             * @enum {string}
             */
            state?: "clarifying" | "ready";
            answers?: components["schemas"]["AnswersRequest"];
            characteristics?: components["schemas"]["Characteristics"];
            /**
             * Format: uuid
             * @description The open case of the same person; null: none.
             */
            linkedCaseId?: string | null;
            /**
             * Format: uuid
             * @description Another inquiry about the same person, who may have had no case; null: it was somebody else. They have one case
             *     between them from then on, as soon as one of them has.
             */
            samePersonAsId?: string | null;
            investigators?: components["schemas"]["InvestigatorsRequest"];
            /**
             * @description The referral that has come, in place of an earlier one; null: it did not belong here. Can be given at any time,
             *     also when the inquiry has ended.
             */
            referral?: components["schemas"]["ReferralRequest"] | null;
        };
        /** @description Who takes the inquiry back. */
        WithdrawInquiryRequest: {
            by: components["schemas"]["WithdrawnBy"];
            /** @description What they said. */
            note?: string;
        };
        /** @description That whoever asked has been told, or that supervision has been offered. */
        RecordReplyRequest: {
            kind: components["schemas"]["ReplyKind"];
            manner: components["schemas"]["ReplyManner"];
            /** @description Today unless given. Never in the future. */
            repliedOn?: components["schemas"]["Day"];
        };
        /** @description A link by which the unit answers itself. */
        AskUnitRequest: {
            /**
             * @description What the unit reads. Whoever holds the link reads it, so it says what is asked of the unit and
             *     not who the person is: that is told on the telephone.
             */
            message: string;
            /**
             * @description The last day on which the unit can answer; a week from today unless given, at most sixty days. With no answer by
             *     then the inquiry is back on the agenda.
             */
            answerByOn?: components["schemas"]["Day"];
        };
        /** @description The link, which is shown this once. */
        UnitLink: {
            /**
             * Format: uri
             * @description Whoever has it can answer.
             */
            url: string;
            answerByOn: components["schemas"]["Day"];
        };
        /** @description The receiving unit has said yes; the inquiry's owner or the team's leader records it. */
        AcceptGuidanceRequest: {
            /** @description Who at the unit accepted. */
            acceptedBy: components["schemas"]["WrittenName"];
            /**
             * @description When they did; now unless given. Never in the future, nor before the day on which they were
             *     asked.
             */
            acceptedAt?: components["schemas"]["Instant"];
        };
        /** @description The receiving unit could not; the inquiry's owner records it, and it comes back to the next meeting. */
        DeclineGuidanceRequest: {
            /** @description Who at the unit answered. */
            declinedBy: components["schemas"]["WrittenName"];
            /** @description Why they could not. */
            reason?: string;
        };
        /** @description A week without a meeting. */
        SkippedWeek: {
            /** @description Its number. */
            isoWeek: number;
            changeCause: components["schemas"]["MeetingChangeCause"];
        };
        /** @description A meeting in short. */
        MeetingCard: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            state: components["schemas"]["MeetingState"];
            /** @description The ISO 8601 week-numbering year. */
            isoYear: number;
            /** @description The ISO 8601 week, in Europe/Oslo. */
            isoWeek: number;
            heldOn: components["schemas"]["Day"];
            startsAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The item that the room is on.
             */
            currentItemId: string | null;
            /** @description How many items are not decided or deferred. */
            openItems: number;
            /** @description The day it would have been on; of a moved one only. */
            movedFromOn?: components["schemas"]["Day"];
            /** @description Why it is moved or cancelled; of such a one only. */
            changeCause?: components["schemas"]["MeetingChangeCause"];
            /** @description Of the team's next meeting only, the weeks before it, from this one on, that are skipped. */
            skippedBefore?: components["schemas"]["SkippedWeek"][];
        };
        /** @description A page of meetings, the latest first. */
        MeetingPage: {
            /** @description The meetings. */
            items: components["schemas"]["MeetingCard"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A meeting to come. Its week follows from when it starts; a team has one meeting a week. */
        PlanMeetingRequest: {
            startsAt: components["schemas"]["Instant"];
            chairWorkerId?: components["schemas"]["Id"];
            minuteTakerWorkerId?: components["schemas"]["Id"];
        };
        /**
         * @description In the room, by video or by telephone.
         * @enum {string}
         */
        AttendedBy: "room" | "video" | "phone";
        /** @description One member's attendance. */
        Attendance: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            profession: components["schemas"]["Profession"];
            agreementId: components["schemas"]["Id"];
            /**
             * @description Present now; expected, before the meeting starts; at the end, when it is closed. Never somebody
             *     whose agreement has ended since: they speak for no level.
             */
            isPresent: boolean;
            /** @description How they attend. */
            by: components["schemas"]["AttendedBy"] | null;
            /**
             * Format: date-time
             * @description When they came first.
             */
            arrivedAt: string | null;
            /**
             * Format: date-time
             * @description When they left.
             */
            leftAt: string | null;
        };
        /** @description Somebody who is not of the team and is asked to one item of a meeting. They speak for no level, and decide nothing. */
        Guest: {
            id: components["schemas"]["Id"];
            meetingId: components["schemas"]["Id"];
            itemId: components["schemas"]["Id"];
            worker: components["schemas"]["WorkerRef"];
            profession: components["schemas"]["Profession"];
            /** @description Where they come from; null for somebody who comes for themselves, such as next of kin. */
            unit: components["schemas"]["UnitRef"] | null;
            /** @description Whom they come from or are to the person. */
            comesAs: components["schemas"]["Source"];
            /** @description In the room now; when it is closed, at the end. */
            isPresent: boolean;
            /**
             * Format: date-time
             * @description When they came first.
             */
            arrivedAt: string | null;
            /**
             * Format: date-time
             * @description When they left.
             */
            leftAt: string | null;
            /** @description They have shown who they are once; from then on they sign in without a link. */
            hasSignIn: boolean;
            invitedAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When the invitation was taken back. From then on it opens nothing.
             */
            withdrawnAt: string | null;
        };
        /**
         * @description `opening_record`: a case was opened between meetings; it stands first, for the record.
         *     `pending_case`: an imported case needs its second seat. `inquiry`: a worry to decide.
         *     `seat_at_risk`: somebody is known to leave a seat. `silence`: the case has not been heard from for as
         *     long as the team has chosen. `admission`: the person has been admitted, and ward and municipality
         *     should meet. `supervision_request`: a service site has asked, and no session has been held since.
         *     `feedback_signal`: the person has given feedback to talk about, or has not been asked as agreed; which
         *     is known to the two of the case alone. Those four stand with the case where it stands for something else. `overdue_action`: something was to be done
         *     before this meeting, or whoever was to do it no longer sees what it is about. Those of a case or an
         *     inquiry that the meeting takes up anyway stand with it. `case`: a case somebody wants to take up.
         *     `manual`: anything else.
         * @enum {string}
         */
        AgendaItemKind: "opening_record" | "pending_case" | "inquiry" | "seat_at_risk" | "silence" | "admission" | "supervision_request" | "feedback_signal" | "overdue_action" | "case" | "manual";
        /**
         * @description Open; decided; deferred to a dated meeting; carried over to the next meeting by itself when this
         *     one closed; or lapsed, when what it was about had ended before it was decided (an inquiry
         *     withdrawn, a seat handed over, something done). A lapsed item is shown only while the room is on it, when it has
         *     notes, or when its seat was handed over or its action settled in the meeting.
         * @enum {string}
         */
        AgendaItemState: "open" | "decided" | "deferred" | "carried" | "lapsed";
        /**
         * @description Why it is on the agenda again.
         * @enum {string}
         */
        ReturnReason: "investigation_due" | "guidance_waiting" | "guidance_declined" | "carried_over";
        /** @description The seats that could be filled from the row; null where nobody fits. */
        KnownSeats: {
            /** @description Who is meant to hold the municipal seat. */
            municipal: components["schemas"]["ProposedSeat"] | null;
            /** @description Who is meant to hold the specialist seat. */
            specialist: components["schemas"]["ProposedSeat"] | null;
        };
        /**
         * @description What the sheet says of the pair, word for word, for whoever fills the seats: a name, «stand-in», a
         *     question mark. Null where nothing stands.
         */
        StatedPair: {
            /** @description Who the sheet has at the municipal level. */
            municipal: string | null;
            /** @description Who the sheet has at the specialist level. */
            specialist: string | null;
            /** @description The treatment contact; the service site of a supervision case. */
            contact: string | null;
        };
        /** @description An imported case that breaks the rule of two. It is no case yet; the next meeting fills its second seat. */
        PendingCaseCard: {
            id: components["schemas"]["Id"];
            mode: components["schemas"]["Mode"];
            /** @description The alias of a person's case. */
            alias: string | null;
            /** @description The title of a supervision case. */
            title: string | null;
            /** @description The case's number in the team's own list. */
            reference: string | null;
            /**
             * Format: date
             * @description When the work began, as stated.
             */
            startedOn: string | null;
            /** @description The unit of a supervision case. */
            unitName: string | null;
            seats: components["schemas"]["KnownSeats"];
            stated: components["schemas"]["StatedPair"];
            /** @description What is wrong with the pair, for example `seat-empty` or `seat-wrong-level`. */
            problem: components["schemas"]["ProblemSlug"];
            addedAt: components["schemas"]["Instant"];
        };
        /**
         * @description An open case may be proposed to be closed, a closed one to be opened again.
         * @enum {string}
         */
        ProposedOutcome: "close_case" | "reopen_case";
        /** @description Why a case was closed, and what the person thought of it. */
        Closing: {
            reason: components["schemas"]["CloseReason"];
            position: components["schemas"]["ClosePosition"];
        };
        /** @description What somebody proposes about a case, for the meeting to decide. */
        ProposedDecision: {
            outcome: components["schemas"]["ProposedOutcome"];
            /** @description Who could sit there, when it is to be opened again and is closed still. */
            reopening: components["schemas"]["Reopening"] | null;
            /** @description Why it is to be closed, and what the person thinks of it. */
            closing: components["schemas"]["Closing"] | null;
            /** @description The supervision that is to be offered. */
            supervisionOffer: components["schemas"]["SupervisionOffer"] | null;
        };
        /** @description How long the meeting means to use on an item. */
        PlannedMinutes: number;
        /** @description How many times a service site has asked since it was last supervised. */
        RequestsWaiting: {
            /** @description The requests that wait. */
            count: number;
            /** @description When the first of them was made. */
            sinceOn: components["schemas"]["Day"];
        };
        /**
         * @description What a meeting can decide. Inquiries take the first seven; a pending case takes `fill_seat`; a
         *     seat at risk takes `hand_over` or `noted`; an open case takes `hand_over`, `close_case` or `noted`, a
         *     closed one `reopen_case` or `noted`; an opening for the record and a manual item take `noted`.
         * @enum {string}
         */
        DecisionOutcome: "intake" | "shoulder_to_shoulder" | "supervision" | "supervision_offer" | "investigate" | "guide_to_service" | "link_to_case" | "fill_seat" | "hand_over" | "close_case" | "reopen_case" | "noted";
        /** @description What an earlier meeting decided, in short. */
        LastDecision: {
            meetingId: components["schemas"]["Id"];
            decidedAt: components["schemas"]["Instant"];
            outcome: components["schemas"]["DecisionOutcome"];
            /** @description Why. Null: nothing was written, or this is the screen in the room. */
            rationale: string | null;
        };
        /** @description Somebody who was present when it was decided. */
        Decider: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
        };
        /** @description Who got a seat. */
        DecidedHolder: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["HolderName"];
        };
        /** @description Who got the two seats, as the minutes keep it. */
        DecidedPair: {
            municipal: components["schemas"]["DecidedHolder"];
            specialist: components["schemas"]["DecidedHolder"];
        };
        /** @description Who had the seat, and who took it over. */
        HandoverLine: {
            level: components["schemas"]["Level"];
            fromName: components["schemas"]["HolderName"];
            toName: components["schemas"]["HolderName"];
        };
        /** @description That the meeting took a decision back, who wrote so, and why. */
        DecisionUndo: {
            at: components["schemas"]["Instant"];
            byName: components["schemas"]["Name"];
            /** @description Why. */
            reason: string;
        };
        /** @description What a meeting decided, who were there, and what it did. It never changes; until the meeting closes it may be undone, for all to see, and after that a correction is an addendum to the minutes. */
        Decision: {
            id: components["schemas"]["Id"];
            outcome: components["schemas"]["DecisionOutcome"];
            /** @description What the table advised then. */
            advisedOutcome: components["schemas"]["AdvisedOutcome"] | null;
            /** @description Why the team decided otherwise than advised. */
            differsBecause: string | null;
            /** @description Why. */
            rationale: string | null;
            decidedAt: components["schemas"]["Instant"];
            /** @description Who were present, from both levels, those of the municipality first. */
            deciders: components["schemas"]["Decider"][];
            recordedByName: components["schemas"]["Name"];
            /**
             * Format: uuid
             * @description The case that it opened, closed, linked to or changed the seats of.
             */
            caseId: string | null;
            /** @description The alias or title of that case. */
            caseName: string | null;
            /** @description Who got the seats of the case that it opened. */
            pair: components["schemas"]["DecidedPair"] | null;
            /** @description The seats that changed hands by it, that of the municipality first. */
            handovers: components["schemas"]["HandoverLine"][];
            /** @description The supervision that was offered. */
            supervisionOffer: components["schemas"]["SupervisionOffer"] | null;
            /** @description Who finds out, and until when. */
            investigation: components["schemas"]["Investigation"] | null;
            /** @description The unit that is asked to take over. */
            guidanceUnit: components["schemas"]["UnitRef"] | null;
            /** @description Why that unit is asked. */
            guidanceReason: string | null;
            /** @description Why the case was closed. */
            closing: components["schemas"]["Closing"] | null;
            /** @description That it was undone; left out of one that stands. */
            undone?: components["schemas"]["DecisionUndo"];
        };
        /** @description One item of the agenda with what it is about. */
        AgendaItem: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            meetingId: components["schemas"]["Id"];
            kind: components["schemas"]["AgendaItemKind"];
            /** @description The place on the agenda. */
            position: number;
            /** @description What it is about, where nothing else says it. */
            title: string | null;
            state: components["schemas"]["AgendaItemState"];
            /** @description How many meetings it has been carried over from. */
            timesCarried: number;
            /** @description Why it is on the agenda again. */
            returnReason: components["schemas"]["ReturnReason"] | null;
            /** @description The inquiry, with the worry. */
            inquiry: components["schemas"]["Inquiry"] | null;
            /** @description What the table advises for the inquiry. */
            advice: components["schemas"]["Advice"] | null;
            /** @description The case it is about, or that the decision opened. */
            case: components["schemas"]["CaseSummary"] | null;
            /** @description The imported case that needs its second seat. */
            pendingCase: components["schemas"]["PendingCaseCard"] | null;
            /** @description How the case was opened between meetings. */
            opening: components["schemas"]["Opening"] | null;
            /**
             * Format: uuid
             * @description The meeting it was deferred to.
             */
            deferredToMeetingId: string | null;
            /**
             * @description What was decided here that somebody is to do; what an `overdue_action` is about; and until the
             *     meeting is closed, what else is to be done in the case or inquiry. What is open comes first.
             */
            actions: components["schemas"]["ActionItem"][];
            /** @description What is written of it for the minutes. */
            notes: components["schemas"]["Notes"];
            /** @description Who wrote in the notes last; left out when nobody has. */
            notedBy?: components["schemas"]["WorkerRef"];
            /**
             * @description The notes as a Yjs document (its state as an update, format 1; the text in it is called `notes`),
             *     for those who write in them with others. Left out when there are none, when the meeting is
             *     closed, and on the screen in the room.
             */
            notesState?: string;
            /**
             * @description What whoever added it proposes that the meeting decides. The meeting decides as it will. Null on
             *     the screen in the room.
             */
            proposed: components["schemas"]["ProposedDecision"] | null;
            /** @description What a manual item is about, as whoever added it wrote. */
            about: string | null;
            /**
             * @description What whoever added a manual item proposes that the meeting decides, in words. The meeting decides as
             *     it will. Null on the screen in the room.
             */
            proposal: string | null;
            /** @description Who added it; null: it came by itself. */
            addedByName: components["schemas"]["Name"] | null;
            /**
             * @description How long the meeting means to use on it: what the team gives its ground, unless somebody has said
             *     otherwise of this item. It is shown, and never enforced. Of `overdue_action`: on all of them together.
             */
            plannedMinutes: components["schemas"]["PlannedMinutes"];
            /** @description Of a service site that has asked for supervision and not had it since; otherwise left out. */
            requestsWaiting?: components["schemas"]["RequestsWaiting"];
            /**
             * @description The person of the case has given feedback to talk about, or has not been asked as agreed, and the item
             *     takes that up too; otherwise left out. What it is the two of the case alone may see.
             */
            hasFeedbackWaiting?: boolean;
            /** @description What an earlier meeting decided last about the same inquiry or case. */
            lastDecision: components["schemas"]["LastDecision"] | null;
            /** @description What was decided. */
            decision: components["schemas"]["Decision"] | null;
        };
        /** @description An action as the minutes keep it. */
        ActionInMinutes: {
            id: components["schemas"]["Id"];
            text: components["schemas"]["ActionText"];
            ownerName: components["schemas"]["Name"];
            dueOn: components["schemas"]["Day"];
            state: components["schemas"]["ActionState"];
            /** @description Why it was dropped. */
            dropReason: string | null;
        };
        /** @description One line of the minutes, made from what happened. */
        MinutesEntry: {
            id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            /**
             * @description What happened. `chair_taken_over`, `minutes_taken_over`: somebody leads, or writes, from then on.
             *     `decision_undone`: what was decided was undone.
             *     `handed_over`: a seat at risk that was on the agenda was handed over
             *     meanwhile, not by a decision. `action_made`: somebody is to do something. `action_settled`:
             *     something from before is done, or is not to be done any more.
             * @enum {string}
             */
            kind: "started" | "arrived" | "left" | "chair_taken_over" | "minutes_taken_over" | "decision" | "decision_undone" | "deferral" | "notes" | "handed_over" | "action_made" | "action_settled" | "closed";
            /**
             * Format: uuid
             * @description The agenda item.
             */
            itemId: string | null;
            /** @description The alias or title of what the item is about. */
            itemTitle: string | null;
            /** @description The notes, who came or left, who led or wrote before, the day it was deferred to, or why it was undone. */
            text: string | null;
            /** @description What was decided. */
            decision: components["schemas"]["Decision"] | null;
            /** @description Between whom a seat was handed over. */
            handover: components["schemas"]["HandoverLine"] | null;
            /** @description What is to be done, as it stood when the meeting closed. */
            action: components["schemas"]["ActionInMinutes"] | null;
            /** @description Who recorded it. */
            byName: string | null;
            /** @description Of `decision_undone`, on the screen in the room: what was undone. The screen is told no more of it. */
            undoneOutcome?: components["schemas"]["DecisionOutcome"];
        };
        /** @description A screen that may show one meeting, and nothing else. */
        ProjectorCard: {
            id: components["schemas"]["Id"];
            /** @description A screen has taken the code. */
            isPaired: boolean;
            /** @description Who asked for the code. */
            pairedByName: components["schemas"]["Name"];
            createdAt: components["schemas"]["Instant"];
        };
        /** @description A meeting with all that the room follows. Attendance and the current item change without a new version. */
        Meeting: components["schemas"]["MeetingCard"] & {
            teamId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            /** @description Who leads the meeting. */
            chair: components["schemas"]["WorkerRef"] | null;
            /** @description Who writes. */
            minuteTaker: components["schemas"]["WorkerRef"] | null;
            /**
             * Format: date-time
             * @description When it started.
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description Since when the room has been on the current item.
             */
            currentItemAt: string | null;
            /** @description Every member, present or not, those of the municipality first. */
            attendance: components["schemas"]["Attendance"][];
            /** @description Who from outside is asked to an item, by name. Those whose invitation was taken back before they came are left out. */
            guests: components["schemas"]["Guest"][];
            /** @description Somebody from each level is present; only then can the meeting decide. */
            bothLevelsPresent: boolean;
            /** @description The agenda in order. */
            items: components["schemas"]["AgendaItem"][];
            /**
             * @description Since last: what the team's meeting before decided that somebody should do, what is open
             *     first. Empty when the meeting is closed.
             */
            followUp: components["schemas"]["ActionItem"][];
            /** @description The minutes as they grow. */
            minutes: components["schemas"]["MinutesEntry"][];
            /** @description Projectors that are paired or waiting to be; none to a projector itself. */
            projectors: components["schemas"]["ProjectorCard"][];
        };
        /** @description A day on which the country does not work. */
        Holiday: {
            /** @description The day. */
            heldOn: components["schemas"]["Day"];
            name: components["schemas"]["HolidayName"];
        };
        /** @description Somebody's turn to lead or to write. */
        Turn: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description As far as is known today they cannot be there, being away or no member by then. */
            isAway: boolean;
            /** @description Whose turn it was before it was swapped or given on. */
            beforeName: components["schemas"]["Name"] | null;
        };
        /** @description A meeting of the year, with whose turn it is. */
        YearMeeting: components["schemas"]["MeetingCard"] & {
            /** @description Who leads. */
            chair: components["schemas"]["Turn"] | null;
            /** @description Who writes. */
            minuteTaker: components["schemas"]["Turn"] | null;
        };
        /** @description A week of the year. */
        YearWeek: {
            /** @description Its number. */
            isoWeek: number;
            /** @description Its Monday. */
            mondayOn: components["schemas"]["Day"];
            /** @description The public holidays of its five working days. */
            holidays: components["schemas"]["Holiday"][];
            /** @description Its meeting, held, planned or cancelled; null: none has been planned. */
            meeting: components["schemas"]["YearMeeting"] | null;
        };
        /** @description A member, and the turns that are theirs in the year. */
        YearMember: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            /** @description Takes turns leading. */
            mayChair: boolean;
            /** @description Takes turns writing. */
            mayWriteMinutes: boolean;
            /** @description How often they lead in the year. */
            timesChair: number;
            /** @description How often they write in the year. */
            timesMinuteTaker: number;
            /** @description How many turns to come they cannot take, in this year or a later one. */
            turnsAway: number;
        };
        /** @description A team's meetings through an ISO week-numbering year. */
        MeetingYear: {
            teamId: components["schemas"]["Id"];
            /** @description The ISO 8601 year. */
            isoYear: number;
            /** @description Today by the service's clock. */
            todayOn: components["schemas"]["Day"];
            /** @description When the team meets; null until that has been said. */
            rule: components["schemas"]["MeetingRule"] | null;
            /** @description All its weeks, 52 or 53. */
            weeks: components["schemas"]["YearWeek"][];
            /** @description Who takes turns in the year, in the order in which they came. */
            members: components["schemas"]["YearMember"][];
        };
        /** @description A meeting to come, or a week without one. The week follows from when it starts. */
        PlanWeekRequest: {
            startsAt: components["schemas"]["Instant"];
            /** @description No meeting that week; `changeCause` says why. */
            isSkipped?: boolean;
            /** @description The day on which it would have been. */
            movedFromOn?: components["schemas"]["Day"];
            changeCause?: components["schemas"]["MeetingChangeCause"];
            chairWorkerId?: components["schemas"]["Id"];
            minuteTakerWorkerId?: components["schemas"]["Id"];
        };
        /** @description The weeks that are to be planned, as proposed or otherwise. */
        PlanMeetingYearRequest: {
            /** @description A week that has a meeting already, held, planned or cancelled, is left as it is. */
            weeks: components["schemas"]["PlanWeekRequest"][];
        };
        /** @description What was planned. */
        PlannedYear: {
            /** @description Meetings that are planned now. */
            meetings: number;
            /** @description Weeks that are skipped now. */
            skippedWeeks: number;
            /** @description Weeks in which something stood already. */
            untouchedWeeks: number;
        };
        /** @description What is proposed for a week. */
        ProposedWeek: {
            /** @description The ISO 8601 year. */
            isoYear: number;
            /** @description The week. */
            isoWeek: number;
            /** @description Its Monday. */
            mondayOn: components["schemas"]["Day"];
            /**
             * @description A meeting; none that week; or something stands there already and stays as it is.
             * @enum {string}
             */
            outcome: "meeting" | "skipped" | "untouched";
            /** @description When the meeting starts; of a skipped week when it would have. */
            startsAt: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The day on which it would have been.
             */
            movedFromOn: string | null;
            /** @description Why it is moved or skipped. */
            changeCause: components["schemas"]["MeetingChangeCause"] | null;
            /** @description The holiday on the day that the team meets. */
            holiday: components["schemas"]["HolidayName"] | null;
            /** @description Who would lead; null where nobody can. */
            chair: components["schemas"]["WorkerRef"] | null;
            /** @description Who would write; null where nobody can. */
            minuteTaker: components["schemas"]["WorkerRef"] | null;
        };
        /** @description How often a member would lead and write. */
        ProposedTurns: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            /** @description Leads so often. */
            timesChair: number;
            /** @description Writes so often. */
            timesMinuteTaker: number;
        };
        /** @description What is proposed for a period. Nothing has been planned by it. */
        MeetingPlan: {
            /** @description Its first day. */
            fromOn: components["schemas"]["Day"];
            /** @description The first day after it. */
            untilOn: components["schemas"]["Day"];
            /** @description The weeks in order. */
            weeks: components["schemas"]["ProposedWeek"][];
            /** @description How often each would lead and write in the period, with what stands in it already. */
            turns: components["schemas"]["ProposedTurns"][];
        };
        /** @description Which turns a member takes. Turns that are theirs already stay theirs. */
        SetMeetingDutiesRequest: {
            /** @description Takes turns leading. */
            mayChair: boolean;
            /** @description Takes turns writing. */
            mayWriteMinutes: boolean;
        };
        /** @description Which turns a member takes. */
        MeetingDuties: {
            workerId: components["schemas"]["Id"];
            /** @description Takes turns leading. */
            mayChair: boolean;
            /** @description Takes turns writing. */
            mayWriteMinutes: boolean;
        };
        /** @description Whose turns go to others. */
        GiveTurnsOnRequest: {
            workerId: components["schemas"]["Id"];
        };
        /** @description How many turns went to others. */
        TurnsGivenOn: {
            /** @description Turns that others have now. */
            turnsGiven: number;
            /** @description Turns that nobody could take. */
            withoutAnybody: number;
        };
        /** @description Who leads and who writes today, where it differs from the plan. */
        StartMeetingRequest: {
            chairWorkerId?: components["schemas"]["Id"];
            minuteTakerWorkerId?: components["schemas"]["Id"];
        };
        /** @description Another day or time. A cancelled meeting is held after all. */
        MoveMeetingRequest: {
            startsAt: components["schemas"]["Instant"];
            changeCause?: components["schemas"]["MeetingChangeCause"];
        };
        /** @description Why the week is skipped. */
        CancelMeetingRequest: {
            changeCause: components["schemas"]["MeetingChangeCause"];
        };
        /** @description One turn against another. */
        SwapTurnsRequest: {
            /** @description The turn in the meeting of the address. */
            duty: components["schemas"]["Duty"];
            /** @description The meeting of the other turn; may be the same. */
            otherMeetingId: components["schemas"]["Id"];
            /** @description The other turn. */
            otherDuty: components["schemas"]["Duty"];
            /** @description The other meeting as you last saw it. */
            otherVersion: components["schemas"]["Version"];
        };
        /** @description What the caller does from now on. */
        TakeOverDutyRequest: {
            duty: components["schemas"]["Duty"];
        };
        /** @description Whether a member is present, and how. */
        SetAttendanceRequest: {
            /** @description Present now. */
            isPresent: boolean;
            /** @description `room` unless given. */
            by?: components["schemas"]["AttendedBy"];
        };
        /** @description The item that the room is to be on. */
        SetCurrentItemRequest: {
            /**
             * Format: uuid
             * @description The item; null: none.
             */
            itemId: string | null;
        };
        /** @description Written by somebody of the team. */
        WrittenAbout: string;
        /** @description Why the case is closed, and what the person thinks of it. */
        ClosingRequest: {
            reason: components["schemas"]["CloseReason"];
            position: components["schemas"]["ClosePosition"];
        };
        /**
         * @description What you propose that the meeting decides about the case: `close_case` with `closing`, also where
         *     the person disagrees, or `reopen_case`.
         */
        ProposeDecisionRequest: {
            outcome: components["schemas"]["ProposedOutcome"];
            closing?: components["schemas"]["ClosingRequest"];
            supervisionOffer?: components["schemas"]["SupervisionOfferRequest"];
        };
        /** @description Something to take up. Undecided inquiries, seats at risk and openings come by themselves. */
        AddAgendaItemRequest: {
            /**
             * @description About a case (`caseId`), or anything else (`title`).
             * @enum {string}
             */
            kind: "case" | "manual";
            caseId?: components["schemas"]["Id"];
            /** @description Required unless it is about a case. */
            title?: components["schemas"]["WrittenTitle"];
            /** @description What it is about, unless it is about a case. */
            about?: components["schemas"]["WrittenAbout"];
            /**
             * @description What you propose that the meeting decides, in words, unless it is about a case. It is shown with
             *     your name, to the team and not on the screen in the room.
             */
            proposal?: components["schemas"]["WrittenAbout"];
            notes?: components["schemas"]["Notes"];
            plannedMinutes?: components["schemas"]["PlannedMinutes"];
            proposed?: components["schemas"]["ProposeDecisionRequest"];
        };
        /** @description The planned meeting that everything left is deferred to. */
        DeferOpenItemsRequest: {
            toMeetingId: components["schemas"]["Id"];
        };
        /** @description Somebody from outside who was there for one item. */
        GuestInMinutes: {
            id: components["schemas"]["Id"];
            /** @description The item they were asked to. */
            itemId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            profession: components["schemas"]["Profession"];
            /** @description Where they came from. */
            unitName: string | null;
            comesAs: components["schemas"]["Source"];
            /** @description The alias or title of the item they were asked to. */
            itemTitle: string | null;
        };
        /** @description A correction or addition to closed minutes. */
        MinutesAddendum: {
            id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            byName: components["schemas"]["Name"];
            text: components["schemas"]["Text"];
        };
        /**
         * @description How far the minutes have come. `growing`: the meeting is not closed. `circulated`: out to everybody in
         *     the team, and approved on `approvesOn` unless somebody comments. `commented`: a comment is open, which
         *     keeps them from being approved, or reopens them. `approved`: nobody objected. What is added later, or
         *     takes a comment away, sends them out again for as many days.
         */
        MinutesStanding: {
            /**
             * @description How far.
             * @enum {string}
             */
            state: "growing" | "circulated" | "commented" | "approved";
            /**
             * Format: date
             * @description The day from which they are approved, if nobody comments before. Of minutes that are out, null: not known, since what
             *     keeps them is closed to the reader.
             */
            approvesOn: string | null;
            /**
             * Format: date
             * @description The day from which they have been approved.
             */
            approvedOn: string | null;
        };
        /** @description What somebody has against closed minutes. */
        MinutesComment: {
            id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            /** @description Who wrote it. */
            byId: components["schemas"]["Id"];
            byName: components["schemas"]["Name"];
            text: components["schemas"]["Text"];
            /**
             * Format: uuid
             * @description The addendum that answered it.
             */
            addendumId: string | null;
            /**
             * Format: date-time
             * @description When its writer took it back.
             */
            withdrawnAt: string | null;
        };
        /** @description Of all of them together: 60 is one person for an hour. */
        PersonMinutes: number;
        /**
         * @description Minutes of people's time, from when each came until they left or it closed; so far, while it goes on.
         *     Whoever went out and came back counts as there all the while.
         */
        MeetingCost: {
            municipal: components["schemas"]["PersonMinutes"];
            specialist: components["schemas"]["PersonMinutes"];
            guests: components["schemas"]["PersonMinutes"];
        };
        /** @description The minutes of a meeting. When it is closed they no longer change; corrections are addenda. */
        Minutes: {
            meetingId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            state: components["schemas"]["MeetingState"];
            /** @description The ISO 8601 week-numbering year. */
            isoYear: number;
            /** @description The ISO 8601 week. */
            isoWeek: number;
            heldOn: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description When it started.
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt: string | null;
            /** @description Who led the meeting. */
            chair: components["schemas"]["WorkerRef"] | null;
            /** @description Who wrote. */
            minuteTaker: components["schemas"]["WorkerRef"] | null;
            /** @description Everyone who was present at some time. */
            attendance: components["schemas"]["Attendance"][];
            /** @description Guests who were present at some time. */
            guests: components["schemas"]["GuestInMinutes"][];
            /** @description The minutes. */
            entries: components["schemas"]["MinutesEntry"][];
            /** @description Corrections. */
            addenda: components["schemas"]["MinutesAddendum"][];
            standing: components["schemas"]["MinutesStanding"];
            /** @description What somebody had or has against them, the oldest first. */
            comments: components["schemas"]["MinutesComment"][];
            /** @description What the meeting has cost in people's time; null before it starts. */
            cost: components["schemas"]["MeetingCost"] | null;
        };
        /** @description What is to be corrected or added. */
        AmendMinutesRequest: {
            text: components["schemas"]["Text"];
        };
        /** @description What is wrong or missing. */
        CommentOnMinutesRequest: {
            text: components["schemas"]["Text"];
        };
        /** @description The addendum that answers the comment; empty, and its writer takes it back. */
        SettleMinutesCommentRequest: {
            /** @description What is added to the minutes. */
            text?: components["schemas"]["Text"];
        };
        /** @description A code, shown this once, to be typed on the screen at `/projektor`. The screen may then read this meeting until it is closed. */
        ProjectorCode: {
            id: components["schemas"]["Id"];
            meetingId: components["schemas"]["Id"];
            /** @description The code. It works once. */
            code: string;
            /** @description When the code no longer works. */
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeAgendaItemRequest: {
            notes?: components["schemas"]["Notes"];
            /** @description Of a manual item. */
            title?: components["schemas"]["WrittenTitle"];
            /** @description The new place on the agenda; the others move. */
            position?: number;
            /** @description How long the meeting means to use on it; null: what the team gives its ground. */
            plannedMinutes?: components["schemas"]["PlannedMinutes"] | null;
        };
        /** @description Something written, as Yjs tells it. */
        EditAgendaItemNotesRequest: {
            /** @description A Yjs update (format 1) of the text `notes`: letters put in and taken out, and nothing else. */
            update: string;
        };
        /** @description Who takes over the seats that change hands. Whoever is not replaced stays. */
        SuccessorsRequest: {
            municipal?: components["schemas"]["SeatRequest"];
            specialist?: components["schemas"]["SeatRequest"];
        };
        /** @description One member of each level finds out, until a date. */
        InvestigationRequest: {
            municipalAgreementId: components["schemas"]["Id"];
            specialistAgreementId: components["schemas"]["Id"];
            /** @description Comes back by itself on the first meeting from this day on; not in the past. */
            dueOn: components["schemas"]["Day"];
        };
        /** @description The unit that is asked to take over, and why that one. */
        GuidanceRequest: {
            unitId: components["schemas"]["Id"];
            /** @description Why this unit. */
            reason: string;
        };
        /**
         * @description What the meeting decides. It acts at once: cases are opened, seats filled, offers made, in one
         *     transaction with the minutes. Which members are needed follows from the outcome: `intake`,
         *     `shoulder_to_shoulder`, `fill_seat` and `reopen_case` need `pair`; `hand_over` needs `successors`;
         *     `supervision` needs `pair` and `supervisionCase`; `supervision_offer` needs `supervisionOffer`, as does every decision where
         *     contact is stable; `investigate` needs `investigation`; `guide_to_service` needs `guidance`;
         *     `link_to_case` needs `linkedCaseId`, and neither reason nor offer when the inquiry was linked to
         *     that case before; `close_case` needs `closing`. There is no way to turn
         *     somebody away.
         */
        DecideRequest: {
            outcome: components["schemas"]["DecisionOutcome"];
            /** @description Why. */
            rationale?: string;
            /** @description Why the team decides otherwise than advised; required when it does. */
            differsBecause?: string;
            pair?: components["schemas"]["PairRequest"];
            /** @description The mode that a person's case is reopened in; the one it was closed in unless given. */
            mode?: components["schemas"]["PersonMode"];
            successors?: components["schemas"]["SuccessorsRequest"];
            case?: components["schemas"]["PersonCaseRequest"];
            supervisionCase?: components["schemas"]["SupervisionCaseRequest"];
            supervisionOffer?: components["schemas"]["SupervisionOfferRequest"];
            investigation?: components["schemas"]["InvestigationRequest"];
            guidance?: components["schemas"]["GuidanceRequest"];
            linkedCaseId?: components["schemas"]["Id"];
            closing?: components["schemas"]["ClosingRequest"];
        };
        /** @description Why the decision is undone. */
        UndoDecisionRequest: {
            /** @description For the minutes. */
            reason: string;
        };
        /** @description The planned meeting that the item is deferred to. */
        DeferItemRequest: {
            toMeetingId: components["schemas"]["Id"];
        };
        /** @description Somebody who is known to the service, such as a treatment contact or an earlier guest. */
        InviteKnownGuestRequest: {
            workerId: components["schemas"]["Id"];
            comesAs: components["schemas"]["Source"];
            /** @description Where they come from. */
            unitId?: components["schemas"]["Id"];
        };
        /** @description Somebody new to the service. */
        InviteNewGuestRequest: {
            name: components["schemas"]["WrittenName"];
            /** @description `other` unless given. */
            profession?: components["schemas"]["Profession"];
            comesAs: components["schemas"]["Source"];
            /** @description Where they come from. */
            unitId?: components["schemas"]["Id"];
        };
        /** @description Who is asked to the item; somebody known to the service already, or somebody new. */
        InviteGuestRequest: components["schemas"]["InviteKnownGuestRequest"] | components["schemas"]["InviteNewGuestRequest"];
        /** @description The way in for somebody who has no sign-in here yet. */
        GuestLink: {
            /**
             * Format: uri
             * @description The link. It works once.
             */
            url: string;
            /** @description The end of the day of the meeting. */
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description The guest, and the link to hand them. */
        InvitedGuest: {
            guest: components["schemas"]["Guest"];
            /**
             * @description Shown this once; null for somebody who has shown who they are before, and signs in as they do
             *     otherwise.
             */
            link: components["schemas"]["GuestLink"] | null;
        };
        /** @description Whether a guest is in the room. */
        SetGuestPresenceRequest: {
            /** @description Present now. */
            isPresent: boolean;
        };
        /**
         * @description The meeting has not begun; the item is open, decided, deferred to another meeting, or over without
         *     a decision.
         * @enum {string}
         */
        GuestItemStanding: "not_begun" | "open" | "decided" | "deferred" | "over";
        /** @description A member of the team who is in the room. */
        SomebodyPresent: {
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            profession: components["schemas"]["Profession"];
        };
        /**
         * @description All that a guest sees: the one item that they are asked to, while its meeting is going on. Before
         *     that they see when it begins, and nothing of what it is about.
         */
        GuestItem: {
            itemId: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            /** @description The number in the team's log to follow it from. */
            seq: components["schemas"]["Seq"];
            teamName: components["schemas"]["Name"];
            /** @description When the meeting is to begin. */
            startsAt: components["schemas"]["Instant"];
            standing: components["schemas"]["GuestItemStanding"];
            /** @description The alias or title of what the item is about; null before the meeting has started. */
            about: string | null;
            /** @description The room is on this item now. */
            isCurrent: boolean;
            /** @description What was decided, without why. */
            outcome: components["schemas"]["DecisionOutcome"] | null;
            /**
             * Format: date
             * @description The day of the meeting that it was deferred to.
             */
            deferredToOn: string | null;
            /** @description The members of the team who are in the room, those of the municipality first. */
            present: components["schemas"]["SomebodyPresent"][];
        };
        /** @description A team's board. Ids, aliases, workers' names and flags; nothing clinical. Events after `seq` move it forward. */
        Board: {
            teamId: components["schemas"]["Id"];
            /** @description The team's name. */
            name: components["schemas"]["Name"];
            /** @description The number of the last event that it includes. */
            seq: components["schemas"]["Seq"];
            /** @description The log that `seq` is a number of, for `subscribe`. Another one after the service was restored to an earlier state. */
            logId: components["schemas"]["Id"];
            /** @description The open cases. */
            cases: components["schemas"]["CaseCard"][];
            /** @description Inquiries that have not ended. */
            inquiries: components["schemas"]["InquiryCard"][];
            /** @description Openings that wait for the other level. */
            proposals: components["schemas"]["OpeningCard"][];
            /** @description Imported cases that need their second seat. */
            pendingCases: components["schemas"]["PendingCaseCard"][];
            /** @description The meeting that is in session, or else the next that is planned. */
            nextMeeting: components["schemas"]["MeetingCard"] | null;
            /** @description The members today, those of the municipality first. */
            members: components["schemas"]["MemberCard"][];
        };
        /** @description One row of a team's access log, with what it was about. */
        TeamAccessEntry: components["schemas"]["AccessEntry"] & {
            /**
             * Format: uuid
             * @description The one case it was about; null for leaders of a level, who see no cases.
             */
            caseId: string | null;
            /** @description Its alias or title. */
            caseName: string | null;
            /**
             * Format: uuid
             * @description The one inquiry it was about; null for leaders of a level.
             */
            inquiryId: string | null;
            /** @description Its alias. */
            inquiryName: string | null;
            /** @description How many cases were shown together, on a board or in minutes. */
            numberOfCases: number;
        };
        /** @description A page of what was seen in a team, the newest first. */
        TeamAccessPage: {
            /** @description The entries. */
            items: components["schemas"]["TeamAccessEntry"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description The last link of the chain of a team's access log. */
        AccessHead: {
            teamId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            readAt: components["schemas"]["Instant"];
            /** @description How many rows are linked. */
            position: number;
            /** @description SHA-256 over the chain up to here, in hexadecimal; null before the first row. */
            hash: string | null;
            /**
             * Format: date-time
             * @description When the last row was linked.
             */
            linkedAt: string | null;
            /** @description Rows that are not linked yet; they are within seconds. */
            waiting: number;
        };
        /** @description A case that nobody of its team sees, and why. */
        UnseenCase: {
            caseId: components["schemas"]["Id"];
            /** @description Its alias, by which the person can be found. */
            caseName: string;
            /** @description The blocks that stand. */
            blocks: components["schemas"]["Block"][];
        };
        /** @description Cases that nobody of the team sees. */
        UnseenCaseList: {
            /** @description The cases. */
            items: components["schemas"]["UnseenCase"][];
        };
        /** @description What one level brings and carries. */
        CaseloadLevel: {
            /** @description Members with an agreement in force today. */
            headCount: number;
            /** @description Their full-time equivalents. */
            fte: number;
            /** @description Seats held by members. */
            seatsByMembers: number;
            /** @description Seats held by treatment contacts from outside the team. */
            seatsByContacts: number;
            /** @description Full-time equivalents times the team's seats per full-time equivalent. */
            seatCapacity: number;
        };
        /** @description What each level brings and carries. */
        CaseloadLevels: {
            municipal: components["schemas"]["CaseloadLevel"];
            specialist: components["schemas"]["CaseloadLevel"];
        };
        /** @description Open cases by mode. */
        CaseloadByMode: {
            /** @description In intake. */
            intake: number;
            /** @description Shoulder to shoulder. */
            shoulder_to_shoulder: number;
            /** @description Supervision of units. */
            systematic_supervision: number;
        };
        /** @description Open cases about people, by how far contact has come. */
        CaseloadByEngagement: {
            /** @description The team seeks contact. */
            outreach: number;
            /** @description There is contact. */
            in_contact: number;
            /** @description The person accepts services. */
            accepts_services: number;
        };
        /** @description A seat whose holder has no access to the case. */
        CaseloadBlockedSeat: {
            level: components["schemas"]["Level"];
            sinceOn: components["schemas"]["Day"];
        };
        /** @description Inquiries that have not ended. */
        CaseloadInquiries: {
            /** @description How many. */
            open: number;
            /** @description How many days the oldest has waited. */
            oldestDays: number | null;
        };
        /** @description What a team carries, as both levels see it. Counts only. */
        Caseload: {
            teamId: components["schemas"]["Id"];
            teamName: components["schemas"]["Name"];
            countedAt: components["schemas"]["Instant"];
            levels: components["schemas"]["CaseloadLevels"];
            /** @description Open cases. Each has one seat at each level. */
            openCases: number;
            byMode: components["schemas"]["CaseloadByMode"];
            byEngagement: components["schemas"]["CaseloadByEngagement"];
            /** @description Open cases with a seat at risk. */
            casesAtRisk: number;
            /** @description People who have asked to be erased, and wait for one level or both. */
            erasuresWaiting: number;
            /**
             * @description Seats whose holder the person has closed the case to, the longest first: they have no access,
             *     and the seat must be handed over. Nothing says which case or who.
             */
            blockedSeats: components["schemas"]["CaseloadBlockedSeat"][];
            inquiries: components["schemas"]["CaseloadInquiries"];
        };
        /**
         * @description Why somebody is away. `needed_at_home_unit` - their ordinary service needs them.
         * @enum {string}
         */
        AbsenceKind: "holiday" | "sickness" | "needed_at_home_unit" | "other";
        /** @description Somebody of the team, or a treatment contact of one of its cases, will be away or is. */
        RecordAbsenceRequest: {
            workerId: components["schemas"]["Id"];
            kind: components["schemas"]["AbsenceKind"];
            /** @description First day away. */
            startsOn: components["schemas"]["Day"];
            backOn: components["schemas"]["BackOn"];
        };
        /** @description A time when a worker is away from all their teams. */
        Absence: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            workerId: components["schemas"]["Id"];
            /** @description For the worker and whoever leads one of their teams from day to day; null for everybody else. */
            kind: components["schemas"]["AbsenceKind"] | null;
            /** @description First day away. */
            startsOn: components["schemas"]["Day"];
            backOn: components["schemas"]["BackOn"];
            /** @description They are not away after all. */
            isWithdrawn: boolean;
        };
        /** @description One seat, and who acts in it. */
        CoverRequest: {
            caseId: components["schemas"]["Id"];
            /** @description Which seat. */
            level: components["schemas"]["Level"];
            /** @description Of whoever is to act; at the seat's level, with the team. */
            agreementId: components["schemas"]["Id"];
            /** @description First day on which they act. */
            startsOn: components["schemas"]["Day"];
            /** @description First day on which they no longer do. A year at most. */
            endsOn: components["schemas"]["Day"];
        };
        /** @description All of them, or none. */
        CoverSeatsRequest: {
            /** @description The seats. */
            covers: components["schemas"]["CoverRequest"][];
        };
        /** @description What was arranged. */
        CoverList: {
            /** @description In the order asked. */
            items: components["schemas"]["Cover"][];
        };
        /** @description Those that reach into the weeks asked for, by time. */
        Absences: components["schemas"]["Absence"][];
        /** @description A member of the team, what they carry, and when they are away. */
        PlannerMember: components["schemas"]["MemberCard"] & {
            startsOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description A known end.
             */
            plannedEndOn: string | null;
            /**
             * Format: date
             * @description The first day it is no longer in force.
             */
            endedOn: string | null;
            absences: components["schemas"]["Absences"];
        };
        /** @description A treatment contact from outside the team who holds a seat. */
        PlannerContact: {
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            level: components["schemas"]["Level"];
            unitName: components["schemas"]["Name"];
            absences: components["schemas"]["Absences"];
        };
        /**
         * @description `absence` - somebody should act meanwhile. The seat should be handed over: `leaving` - its holder is
         *     known to leave; `kept_out` - the person has closed the case to them, or to a unit that they come from
         *     or will come from.
         * @enum {string}
         */
        GapReason: "absence" | "leaving" | "kept_out";
        /**
         * @description A member of the seat's level, now or soon, who could act in it or take it over: neither of the pair,
         *     nobody who is one person with one of them or with whoever acts for the other, and nobody whom the
         *     person keeps out.
         */
        Candidate: {
            agreementId: components["schemas"]["Id"];
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @description On the fullest of the days, with the fraction and the covers that are known for them. */
            freeSeats: components["schemas"]["FreeSeats"];
            /**
             * @description On every one of the days; otherwise on some of them. Where the seat should be handed over: they
             *     are not known to leave.
             */
            isThere: boolean;
            knowsCase: components["schemas"]["KnowsCase"];
        };
        /** @description A seat that nobody would fill on some days, so that the case would stand with one. */
        Gap: {
            seatId: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            /** @description The alias of a person's case or the title of a supervision case. */
            caseName: string;
            mode: components["schemas"]["Mode"];
            /** @description What it counts for against what somebody has room for. */
            weight: components["schemas"]["SeatWeight"];
            level: components["schemas"]["Level"];
            /** @description Who holds the seat. */
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /**
             * Format: uuid
             * @description By which they hold it; null for a treatment contact.
             */
            agreementId: string | null;
            reason: components["schemas"]["GapReason"];
            /** @description Those that reach into the weeks asked for, each whole, also where it goes on after them. */
            days: components["schemas"]["Days"][];
            /**
             * @description Whoever is there on all the days before the others; then who has room for the seat, then who knows
             *     the case, then who has most room. None for a treatment contact's seat that should be handed over.
             */
            candidates: components["schemas"]["Candidate"][];
        };
        /** @description A seat that nobody would fill on some days after the weeks asked for. */
        LaterGap: {
            seatId: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            /** @description The alias or the title. */
            caseName: string;
            level: components["schemas"]["Level"];
            /** @description Who holds the seat. */
            workerId: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            reason: components["schemas"]["GapReason"];
            /** @description The first of the days. */
            startsOn: components["schemas"]["Day"];
        };
        /** @description Who is away in the coming weeks, which cases would stand with one, and who could act. */
        Planner: {
            teamId: components["schemas"]["Id"];
            /** @description The Monday it begins with. */
            fromOn: components["schemas"]["Day"];
            /** @description The Monday after its last week. */
            untilOn: components["schemas"]["Day"];
            /** @description Those of today and those who begin within the weeks. The municipality first, by name. */
            members: components["schemas"]["PlannerMember"][];
            /** @description The municipality first, by name. */
            contacts: components["schemas"]["PlannerContact"][];
            /** @description The soonest first. */
            gaps: components["schemas"]["Gap"][];
            /** @description What is already known of the time after the weeks. The soonest first. */
            laterGaps: components["schemas"]["LaterGap"][];
            /** @description The soonest first. */
            covers: components["schemas"]["PlannedCover"][];
        };
        /** @description What is to be different; the rest stays. */
        ChangeAbsenceRequest: {
            kind?: components["schemas"]["AbsenceKind"];
            /** @description First day away. */
            startsOn?: components["schemas"]["Day"];
            backOn?: components["schemas"]["BackOn"];
        };
        /** @description Who supports the pair, and when. */
        AddSupporterRequest: {
            /** @description A member of the team on the first day. */
            workerId: components["schemas"]["Id"];
            /** @description Today unless given. */
            startsOn?: components["schemas"]["Day"];
            /**
             * Format: date
             * @description First day that they no longer support. Left out or null, until somebody ends it.
             */
            endsOn?: string | null;
        };
        /** @description A page of consultations, the latest day first. */
        ConsultationPage: {
            /** @description The consultations. */
            items: components["schemas"]["Consultation"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description Who asked, in the asker's own words. A colleague, not the person it was about. */
        ConsultationWho: string;
        /** @description What only the home unit understands, so that it knows whom. Never a name. */
        ConsultationReference: string;
        /** @description What was said. For the team alone; in no event and on no board. */
        ConsultationAdvice: string;
        /**
         * @description A `call` says who asked: a unit, a name or both. A `discussion` is by a member, is about no case,
         *     and has its unit from the member's agreement.
         */
        RecordConsultationRequest: {
            kind: components["schemas"]["ConsultationKind"];
            /** @description Of a call. */
            unitId?: components["schemas"]["Id"];
            /** @description Of a call. */
            askedBy?: components["schemas"]["ConsultationWho"];
            /** @description Of a call about a case of the team. */
            caseId?: components["schemas"]["Id"];
            /** @description Of a discussion: who brought it; you unless given. */
            memberId?: components["schemas"]["Id"];
            /** @description Of a discussion. */
            reference?: components["schemas"]["ConsultationReference"];
            about: components["schemas"]["ConsultationAbout"];
            /** @description Left out: nothing new. */
            advice?: components["schemas"]["ConsultationAdvice"];
            /** @description Of a call; false unless given. */
            isStatutory?: boolean;
            minutes?: components["schemas"]["ConsultationMinutes"];
            /** @description Today unless given; never to come. */
            heldOn?: components["schemas"]["Day"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeConsultationRequest: {
            /**
             * Format: uuid
             * @description Of a call. Null: no unit.
             */
            unitId?: string | null;
            /** @description Of a call. Null: no name. */
            askedBy?: components["schemas"]["ConsultationWho"] | null;
            /** @description Of a discussion. Null: none. */
            reference?: components["schemas"]["ConsultationReference"] | null;
            about?: components["schemas"]["ConsultationAbout"];
            /** @description Null: nothing new. */
            advice?: components["schemas"]["ConsultationAdvice"] | null;
            /** @description Of a call. */
            isStatutory?: boolean;
            minutes?: components["schemas"]["ConsultationMinutes"];
        };
        /** @description That the home unit has been told. Never what was said. */
        RecordNoticeRequest: {
            manner: components["schemas"]["NoticeManner"];
            /** @description Who there was told. */
            givenTo: string;
            /** @description Today unless given; not before the discussion. */
            givenOn?: components["schemas"]["Day"];
        };
        /** @description Somebody else of the team is to tell the home unit. */
        PassOnNoticeRequest: {
            /** @description The member who is to tell, or the team's leader. Nobody whose leaving is recorded. */
            ownerId: components["schemas"]["Id"];
        };
        /** @description Who of the service site asked, and what for. */
        RequestSupervisionRequest: {
            askedBy: components["schemas"]["ConsultationWho"];
            about: components["schemas"]["ConsultationAbout"];
            /** @description Today unless given; never to come. */
            askedOn?: components["schemas"]["Day"];
        };
        /**
         * @description It waits; a session has been held since; whoever asked took it back; or the case was closed first.
         * @enum {string}
         */
        SupervisionRequestState: "waiting" | "met" | "taken_back" | "case_closed";
        /** @description That a service site asked for supervision, and what became of it. */
        SupervisionRequest: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            teamId: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            /** @description The title of the service site. */
            caseName: components["schemas"]["Title"];
            askedBy: components["schemas"]["ConsultationWho"];
            /** @description The day they asked. */
            askedOn: components["schemas"]["Day"];
            about: components["schemas"]["ConsultationAbout"];
            state: components["schemas"]["SupervisionRequestState"];
            /**
             * Format: uuid
             * @description The session that met it.
             */
            activityId: string | null;
            /**
             * Format: date-time
             * @description When it no longer waited.
             */
            endedAt: string | null;
            /** @description Who wrote it down. */
            recordedByName: components["schemas"]["HolderName"];
            /** @description The pair, for whom it waits. */
            owners: components["schemas"]["WorkerRef"][];
        };
        /** @description A page of requests. */
        SupervisionRequestPage: {
            /** @description The requests. */
            items: components["schemas"]["SupervisionRequest"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description How the unit is supervised from now on, whole. Of `on_demand` nothing but why is said. Of `fixed` the
         *     weekday, the time and the minutes are said together or not at all.
         */
        ChangeArrangementRequest: {
            kind: components["schemas"]["ArrangementKind"];
            /** @description Required of a fixed arrangement. */
            everyWeeks?: components["schemas"]["EveryWeeks"];
            weekday?: components["schemas"]["SupervisedOn"];
            /** @description When it begins, by the clock of Oslo. */
            time?: components["schemas"]["TimeOfDay"];
            /** @description How long a session is meant to last. */
            minutes?: components["schemas"]["ActivityMinutes"];
            /** @description Today unless given; weeks are counted from here. */
            fromOn?: components["schemas"]["Day"];
            /** @description The last day; left out: until something else is agreed. */
            throughOn?: components["schemas"]["Day"];
            reason: components["schemas"]["ArrangementReason"];
        };
        /** @description Which session, and why; no words of anybody. */
        RecordSessionNotHeldRequest: {
            /** @description The day it was meant for, past or to come. */
            meantOn: components["schemas"]["Day"];
            because: components["schemas"]["NotHeldBecause"];
        };
        /** @description That a session was not held, or is not to be. */
        SessionNotHeld: {
            caseId: components["schemas"]["Id"];
            /** @description The day it was meant for. */
            meantOn: components["schemas"]["Day"];
            because: components["schemas"]["NotHeldBecause"];
            /** @description Who wrote it down. */
            recordedByName: components["schemas"]["HolderName"];
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description The sessions of a period, the soonest first. */
        SupervisionSessionList: {
            /** @description The sessions. */
            items: components["schemas"]["SupervisionSession"][];
        };
        /** @description How many. */
        Figure: number;
        /** @description By the level of the unit that asked. */
        FiguresByLevel: {
            municipal: components["schemas"]["Figure"];
            specialist: components["schemas"]["Figure"];
            other: components["schemas"]["Figure"];
            /** @description No unit was named. */
            unknown: components["schemas"]["Figure"];
        };
        /** @description What was the specialist service's statutory duty to guide. */
        StatutoryFigures: {
            held: components["schemas"]["Figure"];
            minutes: components["schemas"]["Figure"];
        };
        /** @description When somebody outside asked. */
        ConsultationFigures: {
            /** @description All of them, but what was statutory. */
            held: components["schemas"]["Figure"];
            /** @description Of those, what ended in nothing new. */
            nothingNew: components["schemas"]["Figure"];
            /** @description Of those, as far as it has been said. */
            minutes: components["schemas"]["Figure"];
            byLevel: components["schemas"]["FiguresByLevel"];
            statutory: components["schemas"]["StatutoryFigures"];
        };
        /** @description When a member discussed somebody who is not enrolled. */
        DiscussionFigures: {
            held: components["schemas"]["Figure"];
            /** @description Home units that have not been told yet, of any day. */
            noticesWaiting: components["schemas"]["Figure"];
        };
        /** @description Supervision that was held. */
        SessionFigures: {
            /** @description All of them, but what was statutory. */
            held: components["schemas"]["Figure"];
            minutes: components["schemas"]["Figure"];
            /** @description Who took part, as far as it has been said. */
            attendees: components["schemas"]["Figure"];
            statutory: components["schemas"]["StatutoryFigures"];
        };
        /** @description Sessions that were not held, with why. */
        NotHeldFigures: {
            /** @description How many. */
            count: number;
            /** @description How many for each reason. */
            because: {
                because: components["schemas"]["NotHeldBecause"];
                /** @description How many. */
                count: number;
            }[];
        };
        /** @description How many requests wait for a pair. */
        RequestsOfPair: {
            /** @description The names of the pair; for leaders of a level nobody, and all that wait as one. */
            owners: components["schemas"]["Name"][];
            waiting: components["schemas"]["Figure"];
            /** @description The day of the first of them. */
            sinceOn: components["schemas"]["Day"];
        };
        /**
         * @description What the team gave to others than its own people, in a period. Both levels see the same figures;
         *     there is no text in them. What was statutory guidance is in no other number.
         */
        SupervisionFigures: {
            /** @description The first day. */
            fromOn: components["schemas"]["Day"];
            /** @description The last day. */
            untilOn: components["schemas"]["Day"];
            consultations: components["schemas"]["ConsultationFigures"];
            discussions: components["schemas"]["DiscussionFigures"];
            /** @description Supervision of service sites. */
            sessions: components["schemas"]["SessionFigures"];
            notHeld: components["schemas"]["NotHeldFigures"];
            /** @description For whom requests of service sites wait, of any day; who waits longest first. */
            requestsWaiting: components["schemas"]["RequestsOfPair"][];
            /** @description Supervision in cases, of treatment contacts. */
            ofContacts: components["schemas"]["SessionFigures"];
        };
        /**
         * @description What is open, or what is done or dropped.
         * @enum {string}
         */
        ListedActions: "open" | "settled";
        /** @description A page of actions. */
        ActionPage: {
            /** @description The actions. */
            items: components["schemas"]["ActionItem"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What shall be done, by whom, and by when. About one thing at most: `itemId`, `caseId` or
         *     `inquiryId`.
         */
        MakeActionRequest: {
            text: components["schemas"]["ActionText"];
            /** @description A member of the team. */
            ownerId: components["schemas"]["Id"];
            /** @description Today or later. */
            dueOn: components["schemas"]["Day"];
            /** @description Only of an inquiry. */
            findsOut?: components["schemas"]["FindsOut"];
            /** @description An item of the meeting in session. */
            itemId?: components["schemas"]["Id"];
            caseId?: components["schemas"]["Id"];
            inquiryId?: components["schemas"]["Id"];
        };
        /** @description What an action said until it was changed. */
        ActionVersion: {
            version: components["schemas"]["Version"];
            text: components["schemas"]["ActionText"];
            ownerName: components["schemas"]["Name"];
            dueOn: components["schemas"]["Day"];
            findsOut: components["schemas"]["FindsOut"];
            state: components["schemas"]["ActionState"];
            /** @description Why it was dropped. */
            dropReason: string | null;
            writtenByName: components["schemas"]["Name"];
            writtenAt: components["schemas"]["Instant"];
        };
        /** @description An action with every version of it. */
        ActionWithHistory: components["schemas"]["ActionItem"] & {
            /** @description Each version with who wrote it, the one that stands first. */
            versions: components["schemas"]["ActionVersion"][];
        };
        /** @description What is to be different; the rest stays. */
        ChangeActionRequest: {
            text?: components["schemas"]["ActionText"];
            /** @description A member of the team. */
            ownerId?: components["schemas"]["Id"];
            /** @description Today or later. */
            dueOn?: components["schemas"]["Day"];
            /** @description Only of an inquiry. */
            findsOut?: components["schemas"]["FindsOut"];
        };
        /** @description What became of it. */
        SettleActionRequest: {
            /**
             * @description Done, or not to be done any more.
             * @enum {string}
             */
            state: "done" | "dropped";
            /** @description Why it is dropped; required then, and not otherwise. */
            reason?: components["schemas"]["ActionText"];
        };
        /** @description Who is to do it now, and by when, where that is another. */
        ReopenActionRequest: {
            /** @description A member of the team. */
            ownerId?: components["schemas"]["Id"];
            /** @description Today or later. */
            dueOn?: components["schemas"]["Day"];
        };
        /**
         * @description What somebody is to the person. `next_of_kin`: the closest, whom the person has named as that.
         *     `guardian`: appointed to look after the person's interests.
         * @enum {string}
         */
        Relation: "next_of_kin" | "family" | "friend" | "gp" | "nav" | "housing" | "guardian" | "other";
        /**
         * @description Whether the person agrees to this contact being told. `refused`: was asked and said no.
         *     `withdrawn`: had agreed and took it back. Only `given` lets anybody say anything.
         * @enum {string}
         */
        ConsentState: "not_asked" | "given" | "refused" | "withdrawn";
        /**
         * @description What the person agrees to. `that_the_team_is_involved`: to tell that the team and the person have
         *     to do with each other. `how_it_goes`: to tell how it goes. `call_in_a_crisis`: to call the
         *     contact when it is a crisis.
         * @enum {string}
         */
        ConsentCover: "that_the_team_is_involved" | "how_it_goes" | "call_in_a_crisis";
        /** @description What the person agrees to; empty unless given. */
        ConsentCovers: components["schemas"]["ConsentCover"][];
        /** @description One time the person said what they wanted, and who wrote it down. */
        ConsentEntry: {
            answer: components["schemas"]["ConsentState"];
            covers: components["schemas"]["ConsentCovers"];
            said: components["schemas"]["Said"];
            saidOn: components["schemas"]["Day"];
            recordedByName: components["schemas"]["Name"];
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description Somebody around the person, with the person's own consent for them. */
        NetworkContact: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            relation: components["schemas"]["Relation"];
            /** @description Who it is. Only when the person has approved of being registered. */
            name: string | null;
            /** @description A telephone number as written. Only when the person has approved. */
            phone: string | null;
            consent: components["schemas"]["ConsentState"];
            covers: components["schemas"]["ConsentCovers"];
            /** @description What the person has said about it, the newest first. */
            consents: components["schemas"]["ConsentEntry"][];
            /** @description Taken away; what the person has said of it stays, who it was does not. */
            isRemoved: boolean;
        };
        /** @description The people and services around the person of a case. */
        Network: {
            caseId: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            alias: components["schemas"]["Alias"];
            caseState: components["schemas"]["CaseState"];
            registration: components["schemas"]["Registration"];
            /** @description The closest first, then as they were added; none that has been removed. */
            contacts: components["schemas"]["NetworkContact"][];
        };
        /** @description Somebody around the person. Before the person has approved, only what they are to the person. */
        AddContactRequest: {
            relation: components["schemas"]["Relation"];
            /** @description Who it is. Only when the person has approved. */
            name?: string | null;
            /** @description A telephone number as written. Only when the person has approved. */
            phone?: string | null;
        };
        /** @description What is to be different; the rest stays. Null takes it away. */
        ChangeContactRequest: {
            relation?: components["schemas"]["Relation"];
            /** @description Who it is. Only when the person has approved. */
            name?: string | null;
            /** @description A telephone number as written. Only when the person has approved. */
            phone?: string | null;
        };
        /**
         * @description What the person said. `given` again replaces what it covers. Who has agreed takes it back with
         *     `withdrawn`.
         * @enum {string}
         */
        ConsentAnswer: "given" | "refused" | "withdrawn";
        /** @description What the person said about this contact, how and when. */
        RecordConsentRequest: {
            answer: components["schemas"]["ConsentAnswer"];
            /** @description What it covers: at least one with `given`, none otherwise. */
            covers?: components["schemas"]["ConsentCovers"];
            said: components["schemas"]["Said"];
            /** @description Today unless given; never in the future. */
            saidOn?: components["schemas"]["Day"];
        };
        /** @description Goes up by each change; 0 while nothing has been written down. The `ETag` is this number in quotes. */
        Edition: number;
        /**
         * @description A part of a person's life.
         * @enum {string}
         */
        LifeDomainName: "housing" | "economy" | "work_and_activity" | "mental_health" | "alcohol_and_drugs" | "physical_health" | "family" | "friends_and_leisure" | "safety";
        /** @description What the person calls it, as they said it. Only of a person who has approved of being registered. */
        OwnWords: string | null;
        /** @description One part of the person's life, at its place in their own order. */
        LifeDomain: {
            domain: components["schemas"]["LifeDomainName"];
            /** @description The person has chosen it as what matters most now. */
            isImportant: boolean;
            ownWords: components["schemas"]["OwnWords"];
        };
        /** @description The parts of the person's life in the order that they put them, and who wrote it down. */
        LifeDomainOrder: {
            version: components["schemas"]["Edition"];
            /** @description In the person's own order; what they left out is left out. */
            items: components["schemas"]["LifeDomain"][];
            /** @description Who wrote it down. Null while nothing is. */
            recordedByName: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            recordedAt: string | null;
        };
        /** @description That there is a crisis plan, and where. Its content is in the journal that it is kept in. */
        CrisisPlan: {
            version: components["schemas"]["Edition"];
            /** @description Which journal or system it is kept in; null: there is none. */
            keptIn: string | null;
            /** @description Where in it. */
            reference: string | null;
            /**
             * Format: date
             * @description When it was agreed with the person.
             */
            agreedOn: string | null;
            /**
             * Format: date
             * @description When it is to be gone through anew.
             */
            renewOn: string | null;
            /** @description That day has come. */
            isToBeRenewed: boolean;
            /** @description Who wrote it down. Null while nothing is. */
            recordedByName: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            recordedAt: string | null;
        };
        /**
         * @description Who held up the plan and asked that it be followed.
         * @enum {string}
         */
        InvokedBy: "person" | "next_of_kin" | "team" | "other_service";
        /**
         * @description Whether whoever was asked followed it.
         * @enum {string}
         */
        InvocationAnswer: "honoured" | "declined";
        /**
         * @description Why it was not followed. `no_room`: there was no bed. `assessed_otherwise`: whoever was on duty
         *     judged it not to be a crisis. `plan_not_known`: they did not know of it. `plan_not_found`: they
         *     could not find it. `not_reached`: nobody answered.
         * @enum {string}
         */
        DeclinedBecause: "no_room" | "assessed_otherwise" | "plan_not_known" | "plan_not_found" | "not_reached" | "other";
        /** @description One time that the plan was held up, and whether it was followed. */
        Invocation: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            invokedOn: components["schemas"]["Day"];
            invokedBy: components["schemas"]["InvokedBy"];
            answer: components["schemas"]["InvocationAnswer"];
            /** @description Null unless declined. */
            declinedBecause: components["schemas"]["DeclinedBecause"] | null;
            /** @description It was written down by mistake and does not count. */
            isWithdrawn: boolean;
            recordedByName: components["schemas"]["Name"];
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description What matters in the person's life, and what has been agreed for when it is a crisis. */
        Plan: {
            caseId: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            caseState: components["schemas"]["CaseState"];
            registration: components["schemas"]["Registration"];
            lifeDomains: components["schemas"]["LifeDomainOrder"];
            /** @description How the person put it before, the newest first; the twenty last. */
            earlierLifeDomains: components["schemas"]["LifeDomainOrder"][];
            crisisPlan: components["schemas"]["CrisisPlan"];
            /** @description The newest first, without those that were written down by mistake. */
            invocations: components["schemas"]["Invocation"][];
            /** @description How many of them were declined. */
            declinedCount: number;
        };
        /** @description One part of the person's life. */
        LifeDomainRequest: {
            domain: components["schemas"]["LifeDomainName"];
            /** @description The person has chosen it as what matters most now. */
            isImportant: boolean;
            ownWords?: components["schemas"]["OwnWords"];
        };
        /** @description All of it, in the person's own order; what was before is kept. */
        ChangeLifeDomainsRequest: {
            /** @description In the person's own order, each at most once. */
            items: components["schemas"]["LifeDomainRequest"][];
        };
        /** @description Where the plan is, and when it was agreed. */
        AgreedCrisisPlan: {
            /** @description Which journal or system it is kept in. */
            keptIn: string;
            /** @description Where in it; never a national id. */
            reference?: string | null;
            /** @description Never in the future. */
            agreedOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description When it is to be gone through anew; later than it was agreed.
             */
            renewOn?: string | null;
        };
        /** @description The plan as it was agreed, or that there is none any more. */
        ChangeCrisisPlanRequest: {
            /** @description Null: there is none any more. */
            crisisPlan: components["schemas"]["AgreedCrisisPlan"] | null;
        };
        /** @description That the plan was held up, by whom, and what came of it. */
        RecordInvocationRequest: {
            /** @description Today unless given; never in the future. */
            invokedOn?: components["schemas"]["Day"];
            invokedBy: components["schemas"]["InvokedBy"];
            answer: components["schemas"]["InvocationAnswer"];
            /** @description Required with `declined`, and only there. */
            declinedBecause?: components["schemas"]["DeclinedBecause"];
        };
        /** @description Which form, for instance `ors` or `four_lines`. */
        FormCode: string;
        /**
         * @description `life` - how life is, asked at the start; `cooperation` - how the cooperation is, asked at the end.
         * @enum {string}
         */
        FormAbout: "life" | "cooperation";
        /**
         * @description `child` - 6 to 12 years; `adolescent` - 13 to 17; `adult` - 18 and over. At the first measurement of a series.
         * @enum {string}
         */
        AgeGroup: "child" | "adolescent" | "adult";
        /** @description The cut-off of one age group. */
        CutOff: {
            ageGroup: components["schemas"]["AgeGroup"];
            /** @description The sum. */
            tenths: number;
        };
        /**
         * @description By which rules a series is read that begins today, in tenths. The cut-offs and the reliable change are the
         *     published American ones; there are no Norwegian norms.
         */
        FormRules: {
            /** @description Its name, kept with each series. */
            name: string;
            /** @description Of life: the sum that parts those who seek help from others, for each age the form is for. */
            cutOffs: components["schemas"]["CutOff"][];
            /** @description Whether a sum on the cut-off counts as above it. */
            isAboveOnCutOff: boolean;
            /** @description Of life: change that is more than error of measurement. */
            reliableChangeTenths: number | null;
            /** @description Of life: whoever begins higher is left out of statistics. */
            leaveOutAboveTenths: number | null;
            /** @description Whether the numbers were found for this form. Those of the free forms are borrowed, and untried. */
            isNormed: boolean;
            /** @description Of cooperation: a sum below this should be talked about. */
            lowBelowTenths: number | null;
            /** @description Of cooperation: a fall so large should be talked about. */
            dropTenths: number | null;
        };
        /** @description The language, by its code of two or three letters: `nb`, `nn`, `en`, `se`. */
        LanguageCode: string;
        /**
         * @description `paper_only` - four numbers, or their sum, are entered from paper; `digital` - the person may answer on a
         *     screen, with the team's own wording.
         * @enum {string}
         */
        LicensedRight: "paper_only" | "digital";
        /**
         * @description Whether the licensor lets cut-offs be used in figures of a whole team.
         * @enum {string}
         */
        AggregateNorms: "yes" | "no" | "unknown";
        /** @description What the licensor lets the team do with a form, from a day on. Another right is another licence. */
        Licence: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            teamId: components["schemas"]["Id"];
            form: components["schemas"]["FormCode"];
            /** @description Who has given it. */
            licensor: string;
            /** @description Its number, or what else it is known by. */
            reference: string;
            /** @description Who holds it, for instance a municipality. */
            holder: string;
            right: components["schemas"]["LicensedRight"];
            aggregateNorms: components["schemas"]["AggregateNorms"];
            /** @description The first day. */
            fromOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last day, itself included; null: until further notice.
             */
            throughOn: string | null;
            /** @description Today. */
            isInForce: boolean;
            /** @description Who registered it. */
            recordedByName: components["schemas"]["Name"];
            /** @description When. */
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description A form that is known to the service, and how it stands with the team. */
        TeamForm: {
            code: components["schemas"]["FormCode"];
            /** @description What it is called. */
            name: string;
            about: components["schemas"]["FormAbout"];
            /** @description Whom it is for; empty: for younger ones than any group, and it gives no numbers. */
            ageGroups: components["schemas"]["AgeGroup"][];
            /** @description Whether it gives numbers. */
            isScored: boolean;
            /** @description Our own wording, under the licence of the service. The team needs no other. */
            isFree: boolean;
            /** @description Who made it, and when. */
            source: string;
            /**
             * @description What the team may do with it today. `none` - it is offered nowhere until a licence is registered; what was
             *     written down while there was one stays readable.
             * @enum {string}
             */
            right: "none" | "paper_only" | "digital";
            /** @description How its numbers are read; null: it gives none. */
            rules: components["schemas"]["FormRules"] | null;
            /** @description Languages that there is a wording in. */
            languages: components["schemas"]["LanguageCode"][];
            /** @description What the team holds and has held, the latest first. */
            licences: components["schemas"]["Licence"][];
        };
        /** @description All forms that are known, the free ones first. */
        TeamFormList: {
            /** @description The forms. */
            items: components["schemas"]["TeamForm"][];
        };
        /** @description A name or a number as it stands in the licence. */
        LicenceText: string;
        /** @description What the licensor lets the team do, as it stands in the licence. */
        RegisterLicenceRequest: {
            form: components["schemas"]["FormCode"];
            /** @description Who has given it. */
            licensor: components["schemas"]["LicenceText"];
            /** @description Its number, or what else it is known by. */
            reference: components["schemas"]["LicenceText"];
            /** @description Who holds it. */
            holder: components["schemas"]["LicenceText"];
            right: components["schemas"]["LicensedRight"];
            aggregateNorms: components["schemas"]["AggregateNorms"];
            /** @description The first day. */
            fromOn: components["schemas"]["Day"];
            /** @description The last day, itself included; left out: until further notice. */
            throughOn?: components["schemas"]["Day"];
        };
        /** @description What was misspelt, or another last day; the rest stays. */
        ChangeLicenceRequest: {
            /** @description Who has given it. */
            licensor?: components["schemas"]["LicenceText"];
            /** @description Its number, or what else it is known by. */
            reference?: components["schemas"]["LicenceText"];
            /** @description Who holds it. */
            holder?: components["schemas"]["LicenceText"];
            aggregateNorms?: components["schemas"]["AggregateNorms"];
            /**
             * Format: date
             * @description The last day, itself included; null: until further notice.
             */
            throughOn?: string | null;
        };
        /** @description One of the four lines, as it is read. */
        FormLine: {
            /** @description What the line is about. */
            label: string;
            /** @description What its left end means. */
            left: string;
            /** @description What its right end means. */
            right: string;
        };
        /** @description The wording of a form in one language. It is never changed; another wording is another of these. */
        TextPack: {
            /**
             * Format: uuid
             * @description Null: it comes with the service.
             */
            id: string | null;
            form: components["schemas"]["FormCode"];
            language: components["schemas"]["LanguageCode"];
            /** @description What stands above the lines. */
            title: string;
            /** @description What the person is asked to do. */
            instruction: string;
            /** @description The four, in order. */
            lines: components["schemas"]["FormLine"][];
            /** @description Whose it is; always shown with it. */
            copyright: string;
            /** @description The newest of its language, which people answer to while the team holds the right. */
            isLatest: boolean;
            /** @description Who put it in. */
            recordedByName: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            recordedAt: string | null;
        };
        /** @description The wordings of a form, the newest first. */
        TextPackList: {
            /** @description The wordings. */
            items: components["schemas"]["TextPack"][];
        };
        /** @description A few words beside a line, as the licensed form has them. */
        FormLineText: string;
        /** @description One of the four lines, as the licensed form has it. */
        AddFormLine: {
            /** @description What the line is about. */
            label: components["schemas"]["FormLineText"];
            /** @description What its left end means. */
            left: components["schemas"]["FormLineText"];
            /** @description What its right end means. */
            right: components["schemas"]["FormLineText"];
        };
        /** @description The wording that the team holds the right to, in one language. */
        AddTextPackRequest: {
            form: components["schemas"]["FormCode"];
            language: components["schemas"]["LanguageCode"];
            /** @description What stands above the lines. */
            title: string;
            /** @description What the person is asked to do. */
            instruction: string;
            /** @description The four, in order. */
            lines: components["schemas"]["AddFormLine"][];
            /** @description Whose it is; always shown with it. */
            copyright: string;
        };
        /** @description How many; null: too few to show, or hidden so that those cannot be found by subtraction. Nobody is 0, unless all the others are then the same. */
        FeedbackCount: number | null;
        /** @description A share with its interval (Wilson, 95 %); null: of fewer than 20, or of something hidden. */
        FeedbackShare: {
            /** @description From 0 to 1. */
            share: number;
            /** @description The lower end. */
            low: number;
            /** @description The upper end. */
            high: number;
        } | null;
        /** @description Whether it was asked how the cooperation is, and nothing of what was answered. */
        CooperationCoverage: {
            measured: components["schemas"]["FeedbackCount"];
            wouldNot: components["schemas"]["FeedbackCount"];
            notAsked: components["schemas"]["FeedbackCount"];
            notMeasured: components["schemas"]["FeedbackCount"];
        };
        /** @description How the courses ended. `planned` - closed, and the person agreed; `otherwise` - closed in any other way. */
        CourseEndings: {
            planned: components["schemas"]["FeedbackCount"];
            otherwise: components["schemas"]["FeedbackCount"];
            open: components["schemas"]["FeedbackCount"];
            /** @description How long those lasted that ended, the middle one; null: of fewer than 20. */
            medianDays: number | null;
        };
        /**
         * @description Change from the first sum to the last, by the spread of the first sums among these same courses; null: of fewer
         *     than 20.
         */
        FeedbackEffect: {
            /** @description Mean change by the standard deviation of the first sums. */
            d: number;
            /** @description Hedges’ g, d less what so few would make it look larger. */
            g: number;
            /** @description The lower end of the 95 % interval of g. */
            low: number;
            /** @description The upper end. */
            high: number;
        } | null;
        /** @description Change in the courses that were measured with one form and are read by one rule-set. */
        FormFigures: {
            form: components["schemas"]["FormCode"];
            /** @description What it is called. */
            formName: string;
            /** @description By which rules they are read. */
            ruleSet: string;
            /** @description Whether the cut-off was found for this form; else it is borrowed. */
            isNormed: boolean;
            /** @description Whether the licence lets cut-offs be used in figures of a team. */
            mayUseCutOffs: boolean;
            included: components["schemas"]["FeedbackCount"];
            improved: components["schemas"]["FeedbackCount"];
            unchanged: components["schemas"]["FeedbackCount"];
            deteriorated: components["schemas"]["FeedbackCount"];
            improvedShare: components["schemas"]["FeedbackShare"];
            deterioratedShare: components["schemas"]["FeedbackShare"];
            beganBelowCutOff: components["schemas"]["FeedbackCount"];
            improvedClinically: components["schemas"]["FeedbackCount"];
            clinicalShare: components["schemas"]["FeedbackShare"];
            effect: components["schemas"]["FeedbackEffect"];
        };
        /**
         * @description What became of the courses that began in a year, or in all. Each course is counted once: with, or by why not. Coverage comes first. Included are those with two sums or more
         *     that did not begin so high that change cannot be seen, and that the pair has not left out. There is no figure of a worker.
         */
        FeedbackFigures: {
            /** @description The year they began in; null: all years together. */
            year: number | null;
            courses: components["schemas"]["FeedbackCount"];
            included: components["schemas"]["FeedbackCount"];
            leftOut: components["schemas"]["FeedbackCount"];
            leftOutByHand: components["schemas"]["FeedbackCount"];
            measuredLess: components["schemas"]["FeedbackCount"];
            wouldNot: components["schemas"]["FeedbackCount"];
            notAsked: components["schemas"]["FeedbackCount"];
            notMeasured: components["schemas"]["FeedbackCount"];
            /** @description False: so few began too high that they cannot be told apart; the coverage is at least this. */
            isCoverageWhole: boolean;
            coverage: components["schemas"]["FeedbackShare"];
            cooperation: components["schemas"]["CooperationCoverage"];
            endings: components["schemas"]["CourseEndings"];
            /** @description By form and rule-set. */
            forms: components["schemas"]["FormFigures"][];
        };
        /** @description The courses of a year and a form, which leave together. */
        ExportedForm: {
            /** @description In which they began. */
            year: number;
            form: components["schemas"]["FormCode"];
            /** @description By which rules they are read. */
            ruleSet: string;
            /**
             * Format: date
             * @description The first of a half-year, 1 January or 1 July. What was written later is not in them.
             */
            stoodOn: string;
            /** @description How many. */
            courses: number;
        };
        /**
         * @description `paper` - from a form on paper; `staff` - a worker set the marks as the person pointed; `own_screen` -
         *     the person did, on a screen; `oral` - by word of mouth.
         * @enum {string}
         */
        EnteredHow: "paper" | "staff" | "own_screen" | "oral";
        /** @description Where the mark is on the line, in tenths from its left end; null: not answered. */
        LineTenths: number | null;
        /** @description The four lines together, in tenths; null while one of them is open. Nothing is filled in. */
        TotalTenths: number | null;
        /** @description What the person answered about life, once. In the order that it was answered. */
        ExportedMeasurement: {
            /**
             * @description Whole weeks since the first day of the course; 0 is its first week. Days would show on which the team came. What is later
             *     than the last week that five courses have come to is told as that week.
             */
            week: number;
            enteredHow: components["schemas"]["EnteredHow"];
            /** @description The four lines of the form, in its order. All null where a sum was entered alone. */
            lines: components["schemas"]["LineTenths"][];
            totalTenths: components["schemas"]["TotalTenths"];
        };
        /** @description One course, and nothing of whose it is. */
        ExportedCourse: {
            /** @description Drawn for this export alone. The same course has another in the next. */
            courseNumber: number;
            form: components["schemas"]["FormCode"];
            /** @description By which rules it is read in the figures of the team. */
            ruleSet: string;
            /**
             * @description At the first measurement, see `AgeGroup`; null: not told, since those of the year and the form are not all alike.
             * @enum {string|null}
             */
            ageGroup: "child" | "adolescent" | "adult" | null;
            /** @description All that the person answered on this form, in order. */
            measurements: components["schemas"]["ExportedMeasurement"][];
        };
        /** @description The courses that began in some years and count in the figures, in an order that says nothing. */
        FeedbackExport: {
            /** @description The first year in which they began. */
            fromYear: number;
            /** @description The last. */
            toYear: number;
            /** @description What is in it. Of other years and forms there are too few courses, or they came out too much alike. */
            forms: components["schemas"]["ExportedForm"][];
            /** @description By their number. */
            courses: components["schemas"]["ExportedCourse"][];
        };
        /**
         * @description `closing` - a service ends or closes for a time; `criteria` - who is taken in; `capacity` - room for more or fewer, or longer
         *     waits; `other`.
         * @enum {string}
         */
        ServiceChangeKind: "closing" | "criteria" | "capacity" | "other";
        /** @description A case that a change touches. */
        TouchedCase: {
            id: components["schemas"]["Id"];
            /** @description Its alias, or the title of a case of a site. */
            name: string;
        };
        /** @description One change that a level has announced. Never changed itself; what became otherwise is withdrawn and announced anew. */
        ServiceChange: {
            id: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            level: components["schemas"]["Level"];
            kind: components["schemas"]["ServiceChangeKind"];
            /**
             * Format: uuid
             * @description The unit that changes; null for the whole level.
             */
            unitId: string | null;
            /** @description What it is called now. */
            unitName: string | null;
            takesEffectOn: components["schemas"]["Day"];
            /** @description What changes, in the words of who announced it. */
            text: string;
            announcedByName: components["schemas"]["Name"];
            announcedAt: components["schemas"]["Instant"];
            /** @description Who has taken note for the other level; null as long as nobody has. */
            acknowledgedByName: string | null;
            /**
             * Format: date-time
             * @description When they took note.
             */
            acknowledgedAt: string | null;
            /** @description Who withdrew it; null as long as it stands. */
            withdrawnByName: string | null;
            /**
             * Format: date-time
             * @description When it was withdrawn.
             */
            withdrawnAt: string | null;
            /**
             * @description Open cases now in which somebody sits from the unit or a part of it, or that are about such a site; of a whole level, all.
             *     Null to a leader of a level: one to four.
             */
            touchedCount: number | null;
            /** @description Which they are, to whoever sees the cases; null to others. */
            touchedCases: components["schemas"]["TouchedCase"][] | null;
        };
        /** @description All that either level has announced. */
        ServiceChanges: {
            /** @description The latest first. */
            items: components["schemas"]["ServiceChange"][];
            /** @description The levels that the caller leads the team for. */
            leads: components["schemas"]["Level"][];
        };
        /** @description What is going to change. */
        AnnounceServiceChangeRequest: {
            /** @description The level that the caller leads the team for. */
            level: components["schemas"]["Level"];
            kind: components["schemas"]["ServiceChangeKind"];
            /**
             * Format: uuid
             * @description A unit of the level. Left out or null, the whole level.
             */
            unitId?: string | null;
            /** @description From when. At most a year ago or five years ahead. */
            takesEffectOn: components["schemas"]["Day"];
            /** @description What changes, for whom, and what takes its place. No names of service users. */
            text: string;
        };
        /** @description What the person has agreed to be asked about. Nothing is mandatory. */
        FeedbackChoices: {
            /** @description Goes up by each change; 0 while nothing has been chosen. The `ETag` is this number in quotes. */
            version: number;
            /** @description The form that asks how life is; null: not asked. */
            lifeForm: components["schemas"]["FormCode"] | null;
            /** @description The form that asks how the cooperation is; null: not asked. */
            cooperationForm: components["schemas"]["FormCode"] | null;
            /** @description Whether they are asked in plain words; it counts as feedback. */
            asksInformally: boolean;
            /** @description After how many weeks without a measurement the pair is reminded. */
            promptAfterWeeks: number;
            /**
             * Format: date
             * @description Since when a form has been on without a break.
             */
            sinceOn: string | null;
            /** @description Who wrote it down. */
            chosenByName: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            chosenAt: string | null;
        };
        /** @description A form that the team may use today, or that is chosen in the case. */
        Form: {
            code: components["schemas"]["FormCode"];
            /** @description What it is called. */
            name: string;
            about: components["schemas"]["FormAbout"];
            /** @description Whom it is for. */
            ageGroups: components["schemas"]["AgeGroup"][];
            /**
             * @description What the team may do with it today. `none` - the licence has run out: nothing new, what is there stays
             *     readable; `paper_only` - numbers are entered from paper; `digital` - the person may answer on a screen.
             * @enum {string}
             */
            right: "none" | "paper_only" | "digital";
        };
        /** @description Somebody whom the cooperation is with. */
        RatedWorker: {
            id: components["schemas"]["Id"];
            /** @description Their name. */
            name: string;
            level: components["schemas"]["Level"];
        };
        /**
         * @description Who answers. What another says of the person is a series of its own.
         * @enum {string}
         */
        Rater: "self" | "caregiver";
        /**
         * @description By which rules a series is read, as far as they concern it. The cut-off and the reliable change are the
         *     published American ones; there are no Norwegian norms.
         */
        RuleSet: {
            /** @description Its name, kept with the series. */
            name: string;
            /** @description Of life: the sum that parts those who seek help from others, for this age. */
            cutOffTenths: number | null;
            /** @description Whether a sum on the cut-off counts as above it. */
            isAboveOnCutOff: boolean;
            /** @description Change that is more than error of measurement. */
            reliableChangeTenths: number;
            /** @description Whoever begins higher is left out of statistics. */
            leaveOutAboveTenths: number;
            /** @description Whether the numbers were found for this form. Those of the free form are borrowed, and untried. */
            isNormed: boolean;
            /** @description Of cooperation: a sum below this should be talked about. */
            lowBelowTenths: number | null;
            /** @description Of cooperation: a fall so large should be talked about. */
            dropTenths: number | null;
        };
        /**
         * @description `typing_error` - the worker wrote another number than the person's; `misunderstood_form` - the person
         *     themselves wants it, having read the form otherwise; `wrong_person_or_date` - it was somebody else's, or
         *     another day. That a worker thinks otherwise is no reason.
         * @enum {string}
         */
        CorrectionReason: "typing_error" | "misunderstood_form" | "wrong_person_or_date";
        /**
         * @description What the person answered once. It stands as it was; what was wrong is put right by another, and both are
         *     shown.
         */
        Measurement: {
            id: components["schemas"]["Id"];
            seriesId: components["schemas"]["Id"];
            /** @description The day they answered. */
            measuredOn: components["schemas"]["Day"];
            /** @description The four marks, from the top; null: the sum alone was entered from paper. */
            lines: components["schemas"]["LineTenths"][] | null;
            totalTenths: components["schemas"]["TotalTenths"];
            enteredHow: components["schemas"]["EnteredHow"];
            /**
             * @description On what screen the person answered.
             * @enum {string|null}
             */
            device: "phone" | "tablet" | "computer" | null;
            /**
             * @description With what the marks were set.
             * @enum {string|null}
             */
            pointer: "touch" | "mouse" | "pen" | "keyboard" | null;
            /** @description Of cooperation: the person lets both of the pair see it. Otherwise only whom it is about does. */
            isSharedWithPair: boolean;
            /** @description Who wrote it in; null: the person did, on their own. */
            enteredByName: string | null;
            /** @description When it was written in. */
            recordedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The measurement that it takes the place of.
             */
            correctsId: string | null;
            /** @description Why. */
            correctionReason: components["schemas"]["CorrectionReason"] | null;
            /** @description Another has taken its place, and this one counts no more. */
            isCorrected: boolean;
            /** @description What it takes the place of was never this person's answer. */
            isVoid: boolean;
        };
        /**
         * @description What the sums of a series say, by its rule-set: last less first, and the signs that call for a talk. Never a
         *     diagnosis, nor an assessment of risk.
         */
        SeriesOutcome: {
            /**
             * @description `insufficient` - fewer than two sums; `improved_clinically` - reliably better, and over the cut-off;
             *     `improved_reliably` - better by more than error of measurement; `deteriorated` - worse by as much. Null
             *     of cooperation.
             * @enum {string|null}
             */
            class: "insufficient" | "improved_clinically" | "improved_reliably" | "deteriorated" | "unchanged" | null;
            /** @description How many sums there are. */
            count: number;
            /** @description The last less the first. */
            changeTenths: number | null;
            /** @description The last less the one before. */
            stepTenths: number | null;
            /**
             * @description Over the cut-off without a reliable change.
             * @enum {string|null}
             */
            crossed: "up" | "down" | null;
            /** @description The first sum is above the cut-off. */
            isIntakeAboveCutOff: boolean;
            /** @description Left out of statistics. */
            isLeftOut: boolean;
            /** @description It goes up and down in large steps. */
            isSawtooth: boolean;
            /** @description All of it is within error of measurement. */
            isFlat: boolean;
            /**
             * @description No reliable change after three (`checkpoint`) or six (`last_chance`) measurements: talk about it.
             * @enum {string|null}
             */
            checkpoint: "checkpoint" | "last_chance" | null;
            /** @description A fall since the last time that is more than error of measurement. */
            isSharpDrop: boolean;
            /** @description Of cooperation: below what should be talked about. */
            isLow: boolean;
            /** @description Of cooperation: fallen since the last time. */
            hasDropped: boolean;
        };
        /**
         * @description Measurements that may be held against each other: one course of the case, one form, one who answers and, of
         *     cooperation, the same workers. Between series no difference is taken.
         */
        MeasurementSeries: {
            id: components["schemas"]["Id"];
            form: components["schemas"]["FormCode"];
            /** @description What the form is called. */
            formName: string;
            about: components["schemas"]["FormAbout"];
            rater: components["schemas"]["Rater"];
            ageGroup: components["schemas"]["AgeGroup"];
            /** @description It is of the course that the case is in now. */
            isCurrent: boolean;
            /** @description Of cooperation: with whom, the municipal one first. */
            workers: components["schemas"]["RatedWorker"][];
            ruleSet: components["schemas"]["RuleSet"];
            /** @description By day, those that were put right too. */
            measurements: components["schemas"]["Measurement"][];
            outcome: components["schemas"]["SeriesOutcome"];
        };
        /**
         * @description `not_asked` - nobody asked; `would_not` - the person did not want to.
         * @enum {string}
         */
        OmissionReason: "not_asked" | "would_not";
        /** @description That nobody asked, or that the person would not answer. */
        FeedbackOmission: {
            id: components["schemas"]["Id"];
            about: components["schemas"]["FormAbout"];
            reason: components["schemas"]["OmissionReason"];
            /** @description The day. */
            omittedOn: components["schemas"]["Day"];
            /** @description Who wrote it down. */
            recordedByName: string;
        };
        /**
         * @description `wrong_form` - another form should have been used; `not_own_answers` - the answers are not the person's own;
         *     `persons_wish` - the person wants it so; null: it counts.
         * @enum {string|null}
         */
        LeftOutBecause: "wrong_form" | "not_own_answers" | "persons_wish" | null;
        /** @description What the two said last of whether the course counts. */
        CourseCounting: {
            leftOutBecause: components["schemas"]["LeftOutBecause"];
            /** @description Who said so. */
            recordedByName: string;
            /** @description When. */
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description Something that happened meanwhile, to be shown on the curve. */
        CurveMark: {
            /** @description The day. */
            on: components["schemas"]["Day"];
            /**
             * @description `mode` - the case went on in another mode; `admitted`, `discharged` - to and from an institution;
             *     `note` - the person wrote something on their own curve, which nobody else can change.
             * @enum {string}
             */
            kind: "mode" | "admitted" | "discharged" | "note";
            /**
             * @description Which mode, when it is one.
             * @enum {string|null}
             */
            mode: "intake" | "shoulder_to_shoulder" | null;
            /** @description What the person wrote, when they did. */
            words: string | null;
        };
        /**
         * @description What the person of a case says of life and of the cooperation. What they answered is shown to the two whom
         *     they work with; of the cooperation, to whom it is about, and to both when the person lets them.
         */
        Feedback: {
            caseId: components["schemas"]["Id"];
            teamId: components["schemas"]["Id"];
            /**
             * @description Whether the case is open.
             * @enum {string}
             */
            caseState: "open" | "closed";
            choices: components["schemas"]["FeedbackChoices"];
            /** @description Forms that may be chosen; none that the team holds no licence for. */
            forms: components["schemas"]["Form"][];
            /** @description The caller works with the person; otherwise what they answered is not shown. */
            isOneOfThePair: boolean;
            /** @description Whom the cooperation can be with today. */
            pair: components["schemas"]["RatedWorker"][];
            /** @description The one begun last first. */
            series: components["schemas"]["MeasurementSeries"][];
            /** @description The last first. */
            omissions: components["schemas"]["FeedbackOmission"][];
            /** @description Whether the course that the case is in counts in the figures; null: it does, and nobody has said otherwise. */
            counting: components["schemas"]["CourseCounting"] | null;
            /** @description By day. */
            marks: components["schemas"]["CurveMark"][];
        };
        /** @description What the person wants to be asked about from now on; the rest stays. */
        ChangeFeedbackChoicesRequest: {
            /** @description The form that asks how life is; null: not asked any more. */
            lifeForm?: components["schemas"]["FormCode"] | null;
            /** @description The form that asks how the cooperation is; null: not asked any more. */
            cooperationForm?: components["schemas"]["FormCode"] | null;
            /** @description Whether they are asked in plain words. */
            asksInformally?: boolean;
            /** @description After how many weeks the pair is reminded. */
            promptAfterWeeks?: number;
        };
        /**
         * @description The four lines, of which some may be open; or from paper the sum alone. The sum of lines is made by the
         *     service, and refused when it is sent beside them.
         */
        RecordMeasurementRequest: {
            form: components["schemas"]["FormCode"];
            /** @description The day they answered; today or earlier. */
            measuredOn: components["schemas"]["Day"];
            /** @description The four marks from the top, in tenths. */
            lines?: components["schemas"]["LineTenths"][];
            /** @description The sum alone, from paper. */
            totalTenths?: number;
            /**
             * @description As `EnteredHow`; what the person answers on their own screen comes another way.
             * @enum {string}
             */
            enteredHow: "paper" | "staff" | "oral";
            rater?: components["schemas"]["Rater"];
            /** @description Needed for the first of a series; kept from then on. */
            ageGroup?: components["schemas"]["AgeGroup"];
            /** @description Of cooperation: with whom; one of the pair or both. */
            withIds?: components["schemas"]["Id"][];
            /** @description Of cooperation: the person lets both see it. Left out: no. */
            isSharedWithPair?: boolean;
            /**
             * @description The person has begun with another form in this course. With this a series of its own is begun, and no
             *     difference is taken across.
             */
            beginsNewSeries?: boolean;
        };
        /** @description Whether the course counts from now on. */
        RecordCountingRequest: {
            leftOutBecause: components["schemas"]["LeftOutBecause"];
        };
        /** @description That nobody asked, or that the person would not. */
        RecordOmissionRequest: {
            about: components["schemas"]["FormAbout"];
            reason: components["schemas"]["OmissionReason"];
            /** @description The day, today or earlier. Left out: today. */
            omittedOn?: components["schemas"]["Day"];
        };
        /** @description The worker wrote another number than the person's. Not of what the person set themselves. */
        CorrectTypingErrorRequest: {
            /**
             * @description Written wrongly.
             * @constant
             */
            reason: "typing_error";
            /** @description The four marks as the person set them. */
            lines?: components["schemas"]["LineTenths"][];
            /** @description The sum alone, from paper. */
            totalTenths?: number;
        };
        /** @description The person read the form otherwise, and wants it put right. */
        CorrectMisunderstandingRequest: {
            /**
             * @description Understood otherwise.
             * @constant
             */
            reason: "misunderstood_form";
            /**
             * @description It is the person who wants it.
             * @constant
             */
            isPersonsOwnWish: true;
            /** @description The four marks as the person wants them. */
            lines?: components["schemas"]["LineTenths"][];
            /** @description The sum alone, from paper. */
            totalTenths?: number;
        };
        /** @description It was another day. The answers stay as they are. */
        CorrectDayRequest: {
            /**
             * @description Another day.
             * @constant
             */
            reason: "wrong_person_or_date";
            /** @description The day they answered. */
            measuredOn: components["schemas"]["Day"];
        };
        /** @description It was somebody else's answer; it counts no more here. */
        VoidMeasurementRequest: {
            /**
             * @description Another person.
             * @constant
             */
            reason: "wrong_person_or_date";
            /**
             * @description Never this person's.
             * @constant
             */
            isVoid: true;
        };
        /** @description What takes the place of a measurement, and why. */
        CorrectMeasurementRequest: components["schemas"]["CorrectTypingErrorRequest"] | components["schemas"]["CorrectMisunderstandingRequest"] | components["schemas"]["CorrectDayRequest"] | components["schemas"]["VoidMeasurementRequest"];
        /** @description How often there was an answer, of those times that are known of. Read it before anything else. */
        FeedbackCoverage: {
            /** @description Answers that the caller may see. */
            measured: number;
            /** @description Times when the person said it without a form; that counts too. */
            informally: number;
            /** @description Times when nobody asked. */
            notAsked: number;
            /** @description Times when the person would not. */
            wouldNot: number;
        };
        /**
         * @description `sharp_drop`: a fall since the last time that is more than error of measurement. `deteriorated`: as much below the
         *     first. `checkpoint`, `last_chance`: begun below the cut-off, and no reliable change at the third to fifth, or
         *     from the sixth measurement. `cooperation_low`, `cooperation_drop`: of the cooperation, below what should be
         *     talked about, or fallen since the last time. `sawtooth`: up and down in large steps; `flat`: all within error of
         *     measurement; these two are told and call nobody. A prompt to talk, never a diagnosis nor an assessment of risk.
         * @enum {string}
         */
        FeedbackSignalKind: "sharp_drop" | "deteriorated" | "checkpoint" | "last_chance" | "cooperation_low" | "cooperation_drop" | "sawtooth" | "flat";
        /**
         * @description `talked`: talked about with the person. `changed_something`: something is done otherwise. `nothing_to_change`:
         *     it is as it should be. `not_reached`: the person could not be reached.
         * @enum {string}
         */
        SignalOutcome: "talked" | "changed_something" | "nothing_to_change" | "not_reached" | "other";
        /** @description Who wrote it; null: somebody whom the caller does not see. */
        WriterName: string | null;
        /** @description What came of it. */
        SignalAnswer: {
            outcome: components["schemas"]["SignalOutcome"];
            /** @description In words, if there are any. */
            words: string | null;
            answeredByName: components["schemas"]["WriterName"];
            answeredAt: components["schemas"]["Instant"];
        };
        /** @description What a series of answers calls for, by a named rule. */
        FeedbackSignal: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["FeedbackSignalKind"];
            /** @description What the form is called. */
            formName: string;
            rater: components["schemas"]["Rater"];
            /** @description Of cooperation: with whom. */
            workers: components["schemas"]["RatedWorker"][];
            /** @description The day of the last answer that it rests on. */
            measuredOn: components["schemas"]["Day"];
            /** @description The name of the rules. */
            ruleSet: string;
            /** @description Whether the numbers of the rules were found for this form. Those of the free form are borrowed, and untried. */
            isNormed: boolean;
            /**
             * @description What it is held against: the sum before of a fall, the lowest of what is flat, otherwise the first. Null:
             *     the limit alone.
             */
            fromTenths: number | null;
            /** @description The sum that it is about; the highest of what is flat. */
            toTenths: number;
            /** @description By how much, or below what, it calls for a talk. */
            limitTenths: number;
            /** @description How many sums there were by then. */
            nth: number;
            /** @description When it was first seen. */
            raisedAt: components["schemas"]["Instant"];
            /**
             * @description `waiting`: nobody has said what came of it. `answered`: somebody has. `over`: it held no more before
             *     anybody had, as an answer was put right or another came.
             * @enum {string}
             */
            state: "waiting" | "answered" | "over";
            /** @description What came of it. */
            answer: components["schemas"]["SignalAnswer"] | null;
        };
        /** @description What the answers of the person call for, as far as the caller may see. */
        FeedbackSignalList: {
            coverage: components["schemas"]["FeedbackCoverage"];
            /**
             * Format: date
             * @description Since when the person should have been asked, as agreed with them; null: not yet.
             */
            dueOn: string | null;
            /** @description What waits first. */
            items: components["schemas"]["FeedbackSignal"][];
        };
        /** @description What came of it, in words. In no event and on no board. */
        SignalWords: string;
        /** @description What came of it. */
        AnswerSignalRequest: {
            outcome: components["schemas"]["SignalOutcome"];
            words?: components["schemas"]["SignalWords"];
        };
        /** @description What was said, and what was changed. */
        InformalFeedbackContent: {
            /** @description The day the person said it. */
            saidOn: components["schemas"]["Day"];
            /** @description As the person said it; null: they are not quoted. */
            words: string | null;
            /** @description What was changed because of it; null: nothing yet. */
            changed: string | null;
        };
        /** @description What stood until somebody of the pair wrote it otherwise. */
        EarlierInformalFeedback: components["schemas"]["InformalFeedbackContent"] & {
            version: components["schemas"]["Version"];
            writtenByName: components["schemas"]["WriterName"];
            writtenAt: components["schemas"]["Instant"];
        };
        /** @description One time that the person gave feedback without a form. */
        InformalFeedback: components["schemas"]["InformalFeedbackContent"] & {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            /** @description It was written down by mistake. */
            isWithdrawn: boolean;
            /** @description Who wrote it down first. */
            recordedByName: components["schemas"]["WriterName"];
            recordedAt: components["schemas"]["Instant"];
            /** @description Who wrote it as it stands. */
            writtenByName: components["schemas"]["WriterName"];
            writtenAt: components["schemas"]["Instant"];
            /** @description What stood before, the latest first. */
            earlier: components["schemas"]["EarlierInformalFeedback"][];
        };
        /** @description What the person of a case has said, the latest first. What was written by mistake is not among it. */
        InformalFeedbackList: {
            /** @description The person has approved of being registered, so that their own words may be kept. */
            isQuotable: boolean;
            /** @description What was said. */
            items: components["schemas"]["InformalFeedback"][];
        };
        /** @description As the person said it; nobody else's description. In no event and on no board. */
        FeedbackWords: string;
        /** @description What was changed because of it. In no event and on no board. */
        FeedbackChange: string;
        /** @description That the person gave feedback; `words` only of somebody who has approved of being registered. */
        RecordInformalFeedbackRequest: {
            /** @description Today unless given; never to come. */
            saidOn?: components["schemas"]["Day"];
            words?: components["schemas"]["FeedbackWords"];
            /** @description Left out while nothing has been. */
            changed?: components["schemas"]["FeedbackChange"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeInformalFeedbackRequest: {
            /** @description Never to come. */
            saidOn?: components["schemas"]["Day"];
            /** @description Null: the person is not quoted. */
            words?: components["schemas"]["FeedbackWords"] | null;
            /** @description Null: nothing has been changed. */
            changed?: components["schemas"]["FeedbackChange"] | null;
        };
        /** @description In which language the person answers: `nb`, `nn`, `en`, or another that the team has the form in. */
        AnswerLanguage: string;
        /** @description Four digits by which a link is reached on a screen of the team. They themselves are not here. */
        CodeOfLink: {
            /** @description From when the code cannot be entered any more. */
            expiresAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When it was entered.
             */
            enteredAt: string | null;
            /** @description On which screen. */
            deviceName: string | null;
        };
        /** @description A link by which the person answers one form once. The secret itself is not here. */
        AnswerLink: {
            id: components["schemas"]["Id"];
            caseId: components["schemas"]["Id"];
            about: components["schemas"]["FormAbout"];
            /** @description What the form is called. */
            formName: string;
            rater: components["schemas"]["Rater"];
            /** @description Of cooperation: with whom, the municipal one first. */
            workers: components["schemas"]["RatedWorker"][];
            language: components["schemas"]["AnswerLanguage"];
            /**
             * @description `waiting` - it can be answered; `answered` - it has been; `withdrawn` - somebody took it back;
             *     `expired` - its time has run out, or the case has been closed since.
             * @enum {string}
             */
            state: "waiting" | "answered" | "withdrawn" | "expired";
            /** @description Who made it. */
            madeByName: string;
            /** @description When. */
            madeAt: components["schemas"]["Instant"];
            /** @description From when it leads nowhere. */
            expiresAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When the person answered.
             */
            answeredAt: string | null;
            /** @description How it is reached by a code in the waiting room; null: by its address. */
            code: components["schemas"]["CodeOfLink"] | null;
        };
        /** @description A form that the person is asked with, and that the team may show on a screen today. */
        AnswerableForm: {
            about: components["schemas"]["FormAbout"];
            /** @description What the form is called. */
            formName: string;
            /** @description Which languages it can be answered in; none while the team has not put up its wording. */
            languages: components["schemas"]["AnswerLanguage"][];
            /** @description Whom it is for. */
            ageGroups: components["schemas"]["AgeGroup"][];
            /** @description What the person was when they first answered in this course; null: they have not. */
            ageGroup: components["schemas"]["AgeGroup"] | null;
        };
        /** @description The links of a case, and what can be answered by a new one. */
        AnswerLinks: {
            /** @description The one made last first. */
            items: components["schemas"]["AnswerLink"][];
            /** @description What the person can be asked on a screen now. */
            forms: components["schemas"]["AnswerableForm"][];
            /** @description Whom the cooperation can be with today. */
            pair: components["schemas"]["RatedWorker"][];
            /** @description What the screens are called on which a code can be entered. */
            waitingRooms: string[];
        };
        /** @description Which form the person is to answer, and for how long the link leads there. */
        MakeAnswerLinkRequest: {
            about: components["schemas"]["FormAbout"];
            language: components["schemas"]["AnswerLanguage"];
            /** @description Who answers; the person themselves unless given. */
            rater?: components["schemas"]["Rater"];
            /** @description Needed for the first of a course; kept from then on. */
            ageGroup?: components["schemas"]["AgeGroup"];
            /** @description Of cooperation: with whom; you alone, or both of the pair. Of a colleague alone they make the link themselves. */
            withIds?: components["schemas"]["Id"][];
            /** @description 24 unless given; fourteen days at most. */
            expiresInHours?: number;
        };
        /** @description The link, whose address is in this reply and nowhere else. */
        MadeAnswerLink: {
            /**
             * Format: uri
             * @description The address for the person. The secret stands after `#`, where no server and no log sees it.
             */
            url: string;
            link: components["schemas"]["AnswerLink"];
        };
        /** @description Which form the person is to answer. */
        MakeAnswerCodeRequest: {
            about: components["schemas"]["FormAbout"];
            language: components["schemas"]["AnswerLanguage"];
            /** @description Who answers; the person themselves unless given. */
            rater?: components["schemas"]["Rater"];
            /** @description Needed for the first of a course; kept from then on. */
            ageGroup?: components["schemas"]["AgeGroup"];
            /** @description Of cooperation: with whom; you alone, or both of the pair. Of a colleague alone they make the link themselves. */
            withIds?: components["schemas"]["Id"][];
        };
        /** @description The code, which is in this reply and nowhere else. */
        MadeAnswerCode: {
            /** @description Four digits. */
            code: string;
            link: components["schemas"]["AnswerLink"];
        };
        /** @description A screen on which people answer by a code. What it is known by is in its own browser alone. */
        WaitingRoomDevice: {
            id: components["schemas"]["Id"];
            /** @description What the team calls it; where it stands. */
            name: string;
            /**
             * @description `waiting` - its code has not been typed yet; `paired` - people can answer on it; `withdrawn` - it was taken
             *     back.
             * @enum {string}
             */
            state: "waiting" | "paired" | "withdrawn";
            /** @description Who set it up. */
            madeByName: string;
            /** @description When. */
            madeAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When the code was typed.
             */
            pairedAt: string | null;
            /**
             * Format: date-time
             * @description When somebody last entered a right code there.
             */
            lastUsedAt: string | null;
        };
        /** @description The screens of a team. */
        WaitingRoomDevices: {
            /** @description By name. */
            items: components["schemas"]["WaitingRoomDevice"][];
        };
        /** @description The screen that is to be paired. */
        PairWaitingRoomDeviceRequest: {
            /** @description Where it stands, for example «Nettbrett i venterommet, Storgata 5». People read it on the screen. */
            name: string;
        };
        /** @description A code, shown this once, to be typed on the screen at `/venterom`. */
        WaitingRoomPairing: {
            /** @description The code. It works once. */
            code: string;
            /** @description When the code no longer works. */
            expiresAt: components["schemas"]["Instant"];
            device: components["schemas"]["WaitingRoomDevice"];
        };
        /**
         * @description Of what is done with the person: both parts were in contact; or the team tried, and the person
         *     did not come, open or answer. An attempt is work, and counts as such.
         * @enum {string}
         */
        ContactMade: "two_way" | "attempt";
        /** @description How many took part in supervision, beside those of the team; null: nobody says. */
        Attendees: number | null;
        /**
         * @description Supervision that was the specialist service's statutory duty to guide. It is counted apart from
         *     the team's own.
         */
        IsStatutory: boolean;
        /** @description What was done, when, where and by whom. No words about the person, which are for the journals. */
        ActivityContent: {
            kind: components["schemas"]["ActivityKind"];
            arena: components["schemas"]["Arena"];
            /** @description The day. */
            doneOn: components["schemas"]["Day"];
            /** @description When it began, if anybody has said so. */
            time: components["schemas"]["TimeOfDay"] | null;
            minutes: components["schemas"]["ActivityMinutes"];
            /** @description Null for what is not done with the person. */
            contact: components["schemas"]["ContactMade"] | null;
            /** @description Who was there. */
            workers: components["schemas"]["ActivityWorker"][];
            /** @description Both levels were there, by the levels on that day. */
            isJoint: boolean;
            /**
             * @description The person was registered on that day, so that it may stand in a journal. What the person
             *     says later changes nothing of it. Null for a supervision case.
             */
            isReimbursable: boolean | null;
            attendees: components["schemas"]["Attendees"];
            /** @description What supervision of a service site was about. For the team alone. */
            topic: string | null;
            isStatutory: components["schemas"]["IsStatutory"];
        };
        /** @description What an activity said until somebody corrected it. */
        EarlierActivity: components["schemas"]["ActivityContent"] & {
            version: components["schemas"]["Version"];
            /** @description Who had written that. */
            writtenByName: components["schemas"]["HolderName"];
            writtenAt: components["schemas"]["Instant"];
        };
        /** @description Something that was done in a case. */
        Activity: components["schemas"]["ActivityContent"] & {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            recordedById: components["schemas"]["Id"];
            /** @description Who recorded it. */
            recordedByName: components["schemas"]["HolderName"];
            recordedAt: components["schemas"]["Instant"];
            /** @description It does not count any more. */
            isWithdrawn: boolean;
            /** @description What it said before it was corrected, the latest first. */
            earlier: components["schemas"]["EarlierActivity"][];
        };
        /** @description A page of activities, the latest day first. */
        ActivityPage: {
            /** @description The activities. */
            items: components["schemas"]["Activity"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description When it began; null or left out: nobody says. */
        ToldTime: components["schemas"]["TimeOfDay"] | null;
        /** @description Whenever it is done with the person, and only then. */
        ToldContact: components["schemas"]["ContactMade"] | null;
        /** @description Who was there. Members of the team on that day, or the treatment contact. */
        WorkersThere: components["schemas"]["Id"][];
        /** @description What supervision of a service site was about. Of a person's case there is none. */
        SupervisionTopic: string;
        /** @description What it was about; null or left out: nobody says. */
        ToldTopic: components["schemas"]["SupervisionTopic"] | null;
        /**
         * Format: date
         * @description Of supervision: the session of the fixed arrangement that it is, by the day it was meant for. Refused when something has been said
         *     of that session meanwhile. Left out: nobody minds what else there is that week.
         */
        SessionOn: string;
        /** @description That `sessionOn` was said not to be held, and is or was held all the same. Refused when that is not what stands. */
        IsSessionAfterAll: boolean;
        /** @description Something that has been done, and who was there. */
        RecordActivityRequest: {
            kind: components["schemas"]["ActivityKind"];
            arena: components["schemas"]["Arena"];
            /** @description The day; today at the latest. */
            doneOn: components["schemas"]["Day"];
            time?: components["schemas"]["ToldTime"];
            minutes: components["schemas"]["ActivityMinutes"];
            contact?: components["schemas"]["ToldContact"];
            workerIds: components["schemas"]["WorkersThere"];
            /** @description Of supervision. */
            attendees?: components["schemas"]["Attendees"];
            topic?: components["schemas"]["ToldTopic"];
            /** @description Of supervision. */
            isStatutory?: components["schemas"]["IsStatutory"];
            sessionOn?: components["schemas"]["SessionOn"];
            isAfterAll?: components["schemas"]["IsSessionAfterAll"];
        };
        /** @description What is to be different; the rest stays. */
        ChangeActivityRequest: {
            kind?: components["schemas"]["ActivityKind"];
            arena?: components["schemas"]["Arena"];
            /** @description The day. */
            doneOn?: components["schemas"]["Day"];
            time?: components["schemas"]["ToldTime"];
            minutes?: components["schemas"]["ActivityMinutes"];
            contact?: components["schemas"]["ToldContact"];
            workerIds?: components["schemas"]["WorkersThere"];
            /** @description Of supervision. */
            attendees?: components["schemas"]["Attendees"];
            topic?: components["schemas"]["ToldTopic"];
            /** @description Of supervision. */
            isStatutory?: components["schemas"]["IsStatutory"];
        };
        /** @description What is planned, the soonest first. */
        PlannedActivityList: {
            /** @description The plans. */
            items: components["schemas"]["PlannedActivity"][];
        };
        /** @description Who is to go. Members of the team on that day, or the treatment contact. */
        WorkersToGo: components["schemas"]["Id"][];
        /** @description What is to be done, when, where and by whom. */
        PlanActivityRequest: {
            kind: components["schemas"]["ActivityKind"];
            arena: components["schemas"]["Arena"];
            /** @description Today or later. */
            startsAt: components["schemas"]["Instant"];
            minutes: components["schemas"]["ActivityMinutes"];
            workerIds: components["schemas"]["WorkersToGo"];
            sessionOn?: components["schemas"]["SessionOn"];
            isAfterAll?: components["schemas"]["IsSessionAfterAll"];
        };
        /** @description What is to be different; the rest stays. */
        ChangePlannedActivityRequest: {
            kind?: components["schemas"]["ActivityKind"];
            arena?: components["schemas"]["Arena"];
            /** @description Today or later. */
            startsAt?: components["schemas"]["Instant"];
            minutes?: components["schemas"]["ActivityMinutes"];
            workerIds?: components["schemas"]["WorkersToGo"];
        };
        /** @description What was otherwise than planned; the rest is as it was planned. */
        CarryOutRequest: {
            kind?: components["schemas"]["ActivityKind"];
            arena?: components["schemas"]["Arena"];
            /** @description The day; as planned unless given. */
            doneOn?: components["schemas"]["Day"];
            time?: components["schemas"]["ToldTime"];
            minutes?: components["schemas"]["ActivityMinutes"];
            contact?: components["schemas"]["ToldContact"];
            workerIds?: components["schemas"]["WorkersThere"];
            /** @description Of supervision. */
            attendees?: components["schemas"]["Attendees"];
            topic?: components["schemas"]["ToldTopic"];
            /** @description Of supervision. */
            isStatutory?: components["schemas"]["IsStatutory"];
        };
        /**
         * @description A time when the person was in an institution. An episode beside the case: the pair stays, and
         *     nothing closes by it.
         */
        Admission: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            caseId: components["schemas"]["Id"];
            /** @description The institution, when it is a unit that the service knows; otherwise `place` says it. */
            unit: components["schemas"]["UnitRef"] | null;
            /** @description The institution, when it is no unit that the service knows. */
            place: string | null;
            /** @description The day the person was admitted. */
            admittedOn: components["schemas"]["Day"];
            dischargedOn: components["schemas"]["DischargedOn"];
            meeting: components["schemas"]["CollaborationMeeting"];
            /** @description It was recorded by mistake. */
            isWithdrawn: boolean;
        };
        /** @description The admissions of a case, the last first. What was recorded by mistake is not among them. */
        AdmissionList: {
            /** @description The admissions. */
            items: components["schemas"]["Admission"][];
        };
        /** @description A short name of the institution, where it is no unit that the service knows. */
        Place: string;
        /** @description Where and since when; exactly one of `unitId` and `place`. No day is to come. */
        RecordAdmissionRequest: {
            /** @description The institution, a unit that the service knows. */
            unitId?: components["schemas"]["Id"];
            place?: components["schemas"]["Place"];
            /** @description The day the person was admitted. */
            admittedOn: components["schemas"]["Day"];
            /** @description The day the person left; left out while they are there. */
            dischargedOn?: components["schemas"]["Day"];
        };
        /** @description What was written down wrongly; the rest stays. `unitId` or `place` takes the other's place. */
        ChangeAdmissionRequest: {
            /** @description The institution, a unit that the service knows. */
            unitId?: components["schemas"]["Id"];
            place?: components["schemas"]["Place"];
            /** @description The day the person was admitted. */
            admittedOn?: components["schemas"]["Day"];
            dischargedOn?: components["schemas"]["DischargedOn"];
        };
        /** @description The day the person left. */
        EndAdmissionRequest: {
            /** @description Today or earlier. */
            dischargedOn: components["schemas"]["Day"];
        };
        /** @description It is planned. */
        MeetingPlannedRequest: {
            /**
             * @description It is planned.
             * @constant
             */
            state: "planned";
            /** @description Today or later. */
            on: components["schemas"]["Day"];
        };
        /** @description It was held. */
        MeetingHeldRequest: {
            /**
             * @description It was held.
             * @constant
             */
            state: "held";
            /** @description Today or earlier. */
            on: components["schemas"]["Day"];
            /** @description Who was there. */
            attended: components["schemas"]["MeetingParticipant"][];
        };
        /** @description There is to be none. */
        MeetingNotNeededRequest: {
            /**
             * @description There is to be none.
             * @constant
             */
            state: "not_needed";
            because: components["schemas"]["NotNeededReason"];
        };
        /** @description It is not arranged after all. */
        MeetingNotArrangedRequest: {
            /**
             * @description Nothing is arranged.
             * @constant
             */
            state: "not_arranged";
        };
        /** @description What has become of the meeting with ward and municipality. */
        SetCollaborationMeetingRequest: components["schemas"]["MeetingPlannedRequest"] | components["schemas"]["MeetingHeldRequest"] | components["schemas"]["MeetingNotNeededRequest"] | components["schemas"]["MeetingNotArrangedRequest"];
        /**
         * @description Looked at, nothing imported yet; or carried out.
         * @enum {string}
         */
        ImportState: "dry_run" | "committed";
        /** @description How many rows of each verdict. */
        ImportCounts: {
            /** @description Imported as they are. */
            accepted: number;
            /** @description Imported, with repairs. */
            repaired: number;
            /** @description Not imported. */
            refused: number;
            /** @description Seen before. */
            alreadyImported: number;
            /** @description Items for the next meeting. */
            waitingForSecondSeat: number;
        };
        /** @description An uploaded file in short. */
        ImportCard: {
            id: components["schemas"]["Id"];
            version: components["schemas"]["Version"];
            /** @description The file's name. */
            fileName: string;
            state: components["schemas"]["ImportState"];
            uploadedAt: components["schemas"]["Instant"];
            /** @description Who uploaded it. Null when it was imported from the command line. */
            uploadedByName: string | null;
            /**
             * Format: date-time
             * @description When it was carried out.
             */
            committedAt: string | null;
            counts: components["schemas"]["ImportCounts"];
        };
        /** @description A page of imports, the newest first. */
        ImportPage: {
            /** @description The imports. */
            items: components["schemas"]["ImportCard"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * @description What a sheet holds. What is not understood yet is kept with the file, and nothing is imported from it.
         * @enum {string}
         */
        SheetKind: "workers" | "cases" | "inquiries" | "measurements" | "not_understood";
        /**
         * @description What a column means.
         * @enum {string}
         */
        ImportField: "name" | "profession" | "unit" | "level" | "fraction" | "starts_on" | "ends_on" | "competences" | "phone" | "reference" | "alias" | "mode" | "municipal_worker" | "specialist_worker" | "treatment_contact" | "started_on" | "state" | "closed_on" | "last_contact_on" | "remark" | "received_on" | "asked_by" | "worry" | "owner" | "what_was_done" | "measured_on" | "personal" | "close_relations" | "social" | "overall" | "sum" | "cooperation_sum";
        /** @description One column and what it is taken to mean. */
        ImportColumn: {
            /** @description Counted from the left. */
            number: number;
            /** @description The heading as written. */
            heading: string;
            /** @description What it means; null when it is left out. */
            field: components["schemas"]["ImportField"] | null;
            /** @description The first values. */
            samples: string[];
        };
        /**
         * @description What becomes of a row. `accepted`: imported as it is. `repaired`: imported, with the repairs
         *     that are named. `refused`: not imported, for the reasons named. `already_imported`: seen
         *     before, nothing more. `waiting_for_second_seat`: breaks the rule of two; becomes an item for
         *     the next meeting.
         * @enum {string}
         */
        ImportVerdict: "accepted" | "repaired" | "refused" | "already_imported" | "waiting_for_second_seat";
        /** @description A stable word for what was found. */
        ImportCode: string;
        /** @description How a cell was understood. */
        ImportReading: {
            /** @description How, for example `date_form`, `percent_text`, `mode_spelling` or `closing_not_recorded`. */
            code: components["schemas"]["ImportCode"];
            /** @description Where. */
            field: components["schemas"]["ImportField"] | null;
            /** @description As written. */
            from: string | null;
            /** @description As understood. */
            to: string | null;
        };
        /** @description Something in a row that was put right. */
        ImportRepair: {
            /** @description What was put right, for example `contact_unnamed`, `competence_twice` or `rejection_not_kept`. */
            code: components["schemas"]["ImportCode"];
            /** @description Where. */
            field: components["schemas"]["ImportField"] | null;
            /** @description As written. */
            from: string | null;
            /** @description As understood. */
            to: string | null;
        };
        /** @description Why a row is refused or must wait, and what would do. */
        ImportReason: {
            /** @description Why, for example `value_missing`, `date_not_understood`, `worker_unknown`, `seat_empty` or `row_twice`. */
            code: components["schemas"]["ImportCode"];
            /** @description Where. */
            field: components["schemas"]["ImportField"] | null;
            /** @description As written. */
            value: string | null;
            /** @description The row of the same sheet that this one was compared with. */
            row: number | null;
            /** @description Names that may be meant, the nearest first, none of which is ever taken by itself; or the case of the team that has the row's number or alias. */
            candidates: components["schemas"]["Name"][];
            /** @description What would do, in English; clients for people translate the code. */
            help: string;
        };
        /** @description One row and what becomes of it. */
        ImportRow: {
            /** @description The row in the sheet, counted from 1 as the spreadsheet does. */
            number: number;
            verdict: components["schemas"]["ImportVerdict"];
            /** @description How cells were understood. Nothing was put right; somebody may want to look. */
            readings: components["schemas"]["ImportReading"][];
            /** @description What was put right, left out or added. What somebody should look at. */
            repairs: components["schemas"]["ImportRepair"][];
            /** @description Why it is refused or must wait. */
            reasons: components["schemas"]["ImportReason"][];
            /** @description What the row is understood to say, by field; a long text is cut. */
            values: {
                [key: string]: string | number | boolean | null;
            };
        };
        /** @description One sheet and how it is understood. */
        ImportSheet: {
            /** @description The sheet's name; of a csv file its own. */
            name: string;
            kind: components["schemas"]["SheetKind"];
            /** @description The spreadsheet does not show it until it is asked to. */
            isHidden: boolean;
            /**
             * @description The row with the headings, counted from 1; the first row when none was found. Null: the
             *     sheet has none, and every row is one of its rows.
             */
            headingRow: number | null;
            /** @description The columns from the left. */
            columns: components["schemas"]["ImportColumn"][];
            /** @description How many rows stand below the headings, also in a sheet that is not understood. */
            rowCount: number;
            /** @description The rows below the headings; none for a sheet that is not understood. */
            rows: components["schemas"]["ImportRow"][];
            counts: components["schemas"]["ImportCounts"];
        };
        /** @description A name in the rows that matches nothing, and what it has been said to mean. */
        UnknownName: {
            /** @description As written. */
            name: string;
            /**
             * @description Whether it stands where a worker, or where a unit, is named.
             * @enum {string}
             */
            kind: "worker" | "unit";
            /** @description In how many rows it stands. */
            rowCount: number;
            /**
             * Format: uuid
             * @description The worker it is said to mean.
             */
            workerId: string | null;
            /** @description The worker it is said to mean, whose own row stands in the file. */
            workerName: string | null;
            /**
             * Format: uuid
             * @description The unit it is said to mean.
             */
            unitId: string | null;
        };
        /** @description What an import made. */
        ImportResult: {
            /** @description New units. */
            unitIds: components["schemas"]["Id"][];
            /** @description New workers. */
            workerIds: components["schemas"]["Id"][];
            /** @description New agreements. */
            agreementIds: components["schemas"]["Id"][];
            /** @description Cases opened. */
            caseIds: components["schemas"]["Id"][];
            /** @description Closed records. */
            closedCaseIds: components["schemas"]["Id"][];
            /** @description Inquiries received. */
            inquiryIds: components["schemas"]["Id"][];
            /** @description Cases that need their second seat. */
            pendingCaseIds: components["schemas"]["Id"][];
            /** @description What people answered before; of each row one about life, and one about the cooperation. */
            measurementIds: components["schemas"]["Id"][];
        };
        /** @description An uploaded file and what would become of each row; or what became of it. */
        Import: components["schemas"]["ImportCard"] & {
            teamId: components["schemas"]["Id"];
            /**
             * @description What kind of file it is.
             * @enum {string}
             */
            format: "xlsx" | "csv";
            /**
             * @description How the text of a csv file was read.
             * @enum {string|null}
             */
            encoding: "utf-8" | "utf-16" | "windows-1252" | null;
            /**
             * @description What parts the columns of a csv file.
             * @enum {string|null}
             */
            delimiter: "semicolon" | "comma" | "tab" | null;
            /** @description The sheets in the file's order. */
            sheets: components["schemas"]["ImportSheet"][];
            /** @description Names in the rows that match no worker or unit, and what they have been said to mean. */
            unknownNames: components["schemas"]["UnknownName"][];
            /** @description What was made. Null until it is carried out. */
            result: components["schemas"]["ImportResult"] | null;
        };
        /** @description What one column is to mean. */
        ColumnMappingRequest: {
            /** @description Counted from the left. */
            number: number;
            /** @description What it means; null to leave it out. */
            field: components["schemas"]["ImportField"] | null;
        };
        /** @description How one sheet is to be understood. */
        SheetMappingRequest: {
            /** @description The sheet's name. */
            name: string;
            kind: components["schemas"]["SheetKind"];
            /** @description The row with the headings; null: the sheet has none. */
            headingRow?: number | null;
            /** @description Columns to understand otherwise. */
            columns?: components["schemas"]["ColumnMappingRequest"][];
        };
        /** @description What an unknown name means; null takes it back. */
        NameMappingRequest: {
            /** @description As written in the file. */
            name: string;
            /**
             * @description What it stands for.
             * @enum {string}
             */
            kind: "worker" | "unit";
            /**
             * Format: uuid
             * @description The worker that it means.
             */
            workerId?: string | null;
            /**
             * @description The worker that it means, by the name in their own row of the file; for one who is not known
             *     to the service yet.
             */
            workerName?: string | null;
            /**
             * Format: uuid
             * @description The unit that it means.
             */
            unitId?: string | null;
        };
        /** @description How the file is to be understood. Sheets and names that are left out stay as they are. */
        ChangeImportMappingRequest: {
            /** @description Sheets to understand otherwise. */
            sheets?: components["schemas"]["SheetMappingRequest"][];
            /** @description What unknown names mean. */
            names?: components["schemas"]["NameMappingRequest"][];
        };
        /**
         * @description Something that happened in a team, as it is delivered. It carries the ids of what it concerns,
         *     and the board cards of those things as they are at delivery. An id in `caseIds` without a card
         *     in `cases` is no longer on the board; the same holds for inquiries, proposals and pending
         *     cases, and a worker without a card in `members` is no member today. Changes of the whole
         *     organisation have the team id 00000000-0000-0000-0000-000000000000 and come to each touched
         *     team as well.
         */
        Event: {
            teamId: components["schemas"]["Id"];
            /** @description The number in the team's log. Gapless, starting with 1. */
            seq: number;
            kind: components["schemas"]["EventKind"];
            at: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The worker who did it; null: the service itself.
             */
            actorId: string | null;
            /** @description The cases that it concerns. */
            caseIds?: components["schemas"]["Id"][];
            /** @description The inquiries that it concerns. */
            inquiryIds?: components["schemas"]["Id"][];
            /** @description The proposed openings that it concerns. */
            proposalIds?: components["schemas"]["Id"][];
            /** @description The imported cases without a second seat that it concerns. */
            pendingCaseIds?: components["schemas"]["Id"][];
            /** @description The workers that it concerns. */
            workerIds?: components["schemas"]["Id"][];
            meetingId?: components["schemas"]["Id"];
            itemId?: components["schemas"]["Id"];
            unitId?: components["schemas"]["Id"];
            agreementId?: components["schemas"]["Id"];
            importId?: components["schemas"]["Id"];
            visitId?: components["schemas"]["Id"];
            actionId?: components["schemas"]["Id"];
            supervisionRequestId?: components["schemas"]["Id"];
            consultationId?: components["schemas"]["Id"];
            /** @description The version that the thing got by it. */
            version?: components["schemas"]["Version"];
            /** @description The cards of the cases that are on the board. */
            cases: components["schemas"]["CaseCard"][];
            /** @description The cards of the inquiries that are on the board. */
            inquiries: components["schemas"]["InquiryCard"][];
            /** @description The cards of the proposals that still wait. */
            proposals: components["schemas"]["OpeningCard"][];
            /** @description The cards of the pending cases that still wait. */
            pendingCases: components["schemas"]["PendingCaseCard"][];
            /** @description The members among `workerIds`, with the seats and the capacity that they have now. */
            members: components["schemas"]["MemberCard"][];
            /** @description The meeting that it concerns. */
            meeting: components["schemas"]["MeetingCard"] | null;
            /** @description With every event about a meeting: the one that the board shows now, in session or next. Null: none. */
            nextMeeting?: components["schemas"]["MeetingCard"] | null;
            /** @description With every event about the team: its name now. */
            teamName?: components["schemas"]["Name"];
        };
        /** @description A number whose content the viewer may not see; it only keeps the count. */
        HiddenEvent: {
            teamId: components["schemas"]["Id"];
            /** @description The number in the team's log. */
            seq: number;
            /**
             * @description Always `hidden`.
             * @constant
             */
            kind: "hidden";
        };
    };
    responses: {
        /** @description It was refused or it failed; nothing was changed. The problem says why and what would help. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The session. */
        SessionId: components["schemas"]["Id"];
        /** @description `nextCursor` of the page before. Left out: the first page. */
        Cursor: string;
        /** @description How many to answer at most. */
        Limit: number;
        /**
         * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
         *     the same body gives the same answer for a day, as long as you may see what you saw of what it
         *     was about; with another body it is 422 `idempotency-key-reused`.
         */
        IdempotencyKey: string;
        /** @description The team. */
        TeamId: components["schemas"]["Id"];
        /**
         * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
         *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
         */
        IfMatch: string;
        /** @description The unit. */
        UnitId: components["schemas"]["Id"];
        /** @description The planned change of a unit. */
        PlannedUnitChangeId: components["schemas"]["Id"];
        /** @description The worker. */
        WorkerId: components["schemas"]["Id"];
        /** @description The granted role. */
        RoleGrantId: components["schemas"]["Id"];
        /** @description The case. */
        CaseId: components["schemas"]["Id"];
        /** @description The inquiry. */
        InquiryId: components["schemas"]["Id"];
        /** @description What the person asked. */
        ErasureId: components["schemas"]["Id"];
        /** @description The proposed opening. */
        OpeningId: components["schemas"]["Id"];
        /** @description The agreement. */
        AgreementId: components["schemas"]["Id"];
        /** @description The treatment contact. */
        TreatmentContactId: components["schemas"]["Id"];
        /** @description The visit. */
        VisitId: components["schemas"]["Id"];
        /** @description The meeting. */
        MeetingId: components["schemas"]["Id"];
        /** @description The comment on minutes. */
        MinutesCommentId: components["schemas"]["Id"];
        /** @description The agenda item. */
        ItemId: components["schemas"]["Id"];
        /** @description The guest. */
        GuestId: components["schemas"]["Id"];
        /** @description The `ETag` you have. If nothing has changed since, the answer is 304 without a body. */
        IfNoneMatch: string;
        /** @description The block. */
        BlockId: components["schemas"]["Id"];
        /** @description The absence. */
        AbsenceId: components["schemas"]["Id"];
        /** @description The cover. */
        CoverId: components["schemas"]["Id"];
        /** @description The supporter. */
        SupporterId: components["schemas"]["Id"];
        /** @description The consultation. */
        ConsultationId: components["schemas"]["Id"];
        /** @description The request for supervision. */
        SupervisionRequestId: components["schemas"]["Id"];
        /** @description Something that somebody is to do. */
        ActionId: components["schemas"]["Id"];
        /** @description Somebody around the person. */
        ContactId: components["schemas"]["Id"];
        /** @description One time that the crisis plan was held up. */
        InvocationId: components["schemas"]["Id"];
        /** @description The licence for a form. */
        LicenceId: components["schemas"]["Id"];
        /** @description The change that was announced. */
        ServiceChangeId: components["schemas"]["Id"];
        /** @description That nobody asked, or that the person would not. */
        OmissionId: components["schemas"]["Id"];
        /** @description What the person answered once. */
        MeasurementId: components["schemas"]["Id"];
        /** @description What a series of answers calls for. */
        SignalId: components["schemas"]["Id"];
        /** @description One time that the person gave feedback in their own words. */
        InformalFeedbackId: components["schemas"]["Id"];
        /** @description The link by which the person answers. */
        AnswerLinkId: components["schemas"]["Id"];
        /** @description The screen in the waiting room. */
        WaitingRoomDeviceId: components["schemas"]["Id"];
        /** @description The activity. */
        ActivityId: components["schemas"]["Id"];
        /** @description The planned activity. */
        PlannedActivityId: components["schemas"]["Id"];
        /** @description The admission. */
        AdmissionId: components["schemas"]["Id"];
        /** @description The import. */
        ImportId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The version of the thing in the reply, for `If-Match` when it is changed.
         * @example "7"
         */
        ETag: string;
        /**
         * @description Where the new thing is read.
         * @example /api/cases/0199d3a0-0000-7000-8000-000000000401
         */
        Location: string;
        /**
         * @description The number of the last event that the board includes, the date in Oslo that it was read (at
         *     midnight members come and go without an event) and the log, for `If-None-Match`.
         * @example "1208-2026-05-12-0199d3a0-0009-7000-8000-000000000001"
         */
        BoardETag: string;
    };
    pathItems: never;
}
export type ProblemSlug = components['schemas']['ProblemSlug'];
export type ProblemPointer = components['schemas']['ProblemPointer'];
export type Id = components['schemas']['Id'];
export type ProblemCase = components['schemas']['ProblemCase'];
export type ProblemOtherCases = components['schemas']['ProblemOtherCases'];
export type ProblemSeat = components['schemas']['ProblemSeat'];
export type ProblemInquiry = components['schemas']['ProblemInquiry'];
export type Day = components['schemas']['Day'];
export type ProblemAction = components['schemas']['ProblemAction'];
export type Level = components['schemas']['Level'];
export type EventKind = components['schemas']['EventKind'];
export type ProblemFile = components['schemas']['ProblemFile'];
export type NationalIdFault = components['schemas']['NationalIdFault'];
export type AdvisedOutcome = components['schemas']['AdvisedOutcome'];
export type AdviceReason = components['schemas']['AdviceReason'];
export type Advice = components['schemas']['Advice'];
export type Problem = components['schemas']['Problem'];
export type Name = components['schemas']['Name'];
export type Profession = components['schemas']['Profession'];
export type MyWorker = components['schemas']['MyWorker'];
export type ShortName = components['schemas']['ShortName'];
export type TeamRole = components['schemas']['TeamRole'];
export type LogNumber = components['schemas']['LogNumber'];
export type MyTeam = components['schemas']['MyTeam'];
export type Instant = components['schemas']['Instant'];
export type MyGuestItem = components['schemas']['MyGuestItem'];
export type VisitKind = components['schemas']['VisitKind'];
export type MyVisit = components['schemas']['MyVisit'];
export type SessionLimits = components['schemas']['SessionLimits'];
export type MyProjector = components['schemas']['MyProjector'];
export type Me = components['schemas']['Me'];
export type OwnCalendar = components['schemas']['OwnCalendar'];
export type CalendarLink = components['schemas']['CalendarLink'];
export type Version = components['schemas']['Version'];
export type Mode = components['schemas']['Mode'];
export type Engagement = components['schemas']['Engagement'];
export type Registration = components['schemas']['Registration'];
export type DischargedOn = components['schemas']['DischargedOn'];
export type CollaborationMeetingState = components['schemas']['CollaborationMeetingState'];
export type AdmissionCard = components['schemas']['AdmissionCard'];
export type CaseFlag = components['schemas']['CaseFlag'];
export type CaseFacts = components['schemas']['CaseFacts'];
export type BackOn = components['schemas']['BackOn'];
export type SeatAbsence = components['schemas']['SeatAbsence'];
export type SeatCover = components['schemas']['SeatCover'];
export type SeatCard = components['schemas']['SeatCard'];
export type SeatPair = components['schemas']['SeatPair'];
export type CaseCard = components['schemas']['CaseCard'];
export type MyCase = components['schemas']['MyCase'];
export type ActivityKind = components['schemas']['ActivityKind'];
export type Arena = components['schemas']['Arena'];
export type ActivityMinutes = components['schemas']['ActivityMinutes'];
export type HolderName = components['schemas']['HolderName'];
export type ActivityWorker = components['schemas']['ActivityWorker'];
export type PlanState = components['schemas']['PlanState'];
export type Clash = components['schemas']['Clash'];
export type WorkerRef = components['schemas']['WorkerRef'];
export type PlannedActivity = components['schemas']['PlannedActivity'];
export type Title = components['schemas']['Title'];
export type MyPlan = components['schemas']['MyPlan'];
export type NotHeldBecause = components['schemas']['NotHeldBecause'];
export type HolidayName = components['schemas']['HolidayName'];
export type SupervisionSession = components['schemas']['SupervisionSession'];
export type MeetingState = components['schemas']['MeetingState'];
export type MeetingChangeCause = components['schemas']['MeetingChangeCause'];
export type Duty = components['schemas']['Duty'];
export type MyMeeting = components['schemas']['MyMeeting'];
export type MyAbsence = components['schemas']['MyAbsence'];
export type Waiting = components['schemas']['Waiting'];
export type ActionText = components['schemas']['ActionText'];
export type ActionState = components['schemas']['ActionState'];
export type Question = components['schemas']['Question'];
export type FindsOut = components['schemas']['FindsOut'];
export type ActionItem = components['schemas']['ActionItem'];
export type MyWeek = components['schemas']['MyWeek'];
export type GrantedRole = components['schemas']['GrantedRole'];
export type OwnEmployment = components['schemas']['OwnEmployment'];
export type OwnSession = components['schemas']['OwnSession'];
export type OwnSessionList = components['schemas']['OwnSessionList'];
export type SeatsPerFte = components['schemas']['SeatsPerFte'];
export type SeatWeight = components['schemas']['SeatWeight'];
export type SeatWeights = components['schemas']['SeatWeights'];
export type SilentAfterDays = components['schemas']['SilentAfterDays'];
export type MinutesApprovalDays = components['schemas']['MinutesApprovalDays'];
export type AgendaGround = components['schemas']['AgendaGround'];
export type AgendaOrder = components['schemas']['AgendaOrder'];
export type MinutesOfGround = components['schemas']['MinutesOfGround'];
export type AgendaMinutes = components['schemas']['AgendaMinutes'];
export type Agenda = components['schemas']['Agenda'];
export type DoorPath = components['schemas']['DoorPath'];
export type DoorPhone = components['schemas']['DoorPhone'];
export type AnswersWithinDays = components['schemas']['AnswersWithinDays'];
export type Door = components['schemas']['Door'];
export type MeetingWeekday = components['schemas']['MeetingWeekday'];
export type MeetingTime = components['schemas']['MeetingTime'];
export type MeetingMinutes = components['schemas']['MeetingMinutes'];
export type MeetingPlace = components['schemas']['MeetingPlace'];
export type MeetingLink = components['schemas']['MeetingLink'];
export type MeetingRule = components['schemas']['MeetingRule'];
export type Team = components['schemas']['Team'];
export type Cursor = components['schemas']['Cursor'];
export type TeamPage = components['schemas']['TeamPage'];
export type WrittenName = components['schemas']['WrittenName'];
export type CreateTeamRequest = components['schemas']['CreateTeamRequest'];
export type ChangeSeatWeightsRequest = components['schemas']['ChangeSeatWeightsRequest'];
export type ChangeAgendaMinutesRequest = components['schemas']['ChangeAgendaMinutesRequest'];
export type ChangeAgendaRequest = components['schemas']['ChangeAgendaRequest'];
export type OpenDoorRequest = components['schemas']['OpenDoorRequest'];
export type ChangeMeetingRuleRequest = components['schemas']['ChangeMeetingRuleRequest'];
export type ChangeTeamRequest = components['schemas']['ChangeTeamRequest'];
export type Fraction = components['schemas']['Fraction'];
export type FreeSeats = components['schemas']['FreeSeats'];
export type MemberCard = components['schemas']['MemberCard'];
export type Competence = components['schemas']['Competence'];
export type Competences = components['schemas']['Competences'];
export type UnitLevel = components['schemas']['UnitLevel'];
export type UnitRef = components['schemas']['UnitRef'];
export type AgreementTerms = components['schemas']['AgreementTerms'];
export type Member = components['schemas']['Member'];
export type MemberList = components['schemas']['MemberList'];
export type Fte = components['schemas']['Fte'];
export type ProfessionStaffing = components['schemas']['ProfessionStaffing'];
export type LevelStaffing = components['schemas']['LevelStaffing'];
export type FieldOfOne = components['schemas']['FieldOfOne'];
export type Coverage = components['schemas']['Coverage'];
export type Staffing = components['schemas']['Staffing'];
export type MakeAgreementRequest = components['schemas']['MakeAgreementRequest'];
export type Agreement = components['schemas']['Agreement'];
export type EarlierUnit = components['schemas']['EarlierUnit'];
export type Unit = components['schemas']['Unit'];
export type UnitPage = components['schemas']['UnitPage'];
export type CreateUnitRequest = components['schemas']['CreateUnitRequest'];
export type ChangeUnitRequest = components['schemas']['ChangeUnitRequest'];
export type MergedUnitRequest = components['schemas']['MergedUnitRequest'];
export type MergeUnitsRequest = components['schemas']['MergeUnitsRequest'];
export type MergedUnits = components['schemas']['MergedUnits'];
export type PlannedUnitChangeKind = components['schemas']['PlannedUnitChangeKind'];
export type PlannedUnitChangeState = components['schemas']['PlannedUnitChangeState'];
export type PlannedUnitChange = components['schemas']['PlannedUnitChange'];
export type PlannedUnitChangeList = components['schemas']['PlannedUnitChangeList'];
export type UnitToChange = components['schemas']['UnitToChange'];
export type PlanUnitChangesRequest = components['schemas']['PlanUnitChangesRequest'];
export type ChangePlannedUnitChangeRequest = components['schemas']['ChangePlannedUnitChangeRequest'];
export type RoleGrant = components['schemas']['RoleGrant'];
export type Worker = components['schemas']['Worker'];
export type WorkerPage = components['schemas']['WorkerPage'];
export type Phone = components['schemas']['Phone'];
export type CreateWorkerRequest = components['schemas']['CreateWorkerRequest'];
export type ChangeWorkerRequest = components['schemas']['ChangeWorkerRequest'];
export type GrantRoleRequest = components['schemas']['GrantRoleRequest'];
export type Invitation = components['schemas']['Invitation'];
export type NamedInRole = components['schemas']['NamedInRole'];
export type PastOrPresentRole = components['schemas']['PastOrPresentRole'];
export type RoleGrantPage = components['schemas']['RoleGrantPage'];
export type CaseState = components['schemas']['CaseState'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type CasePage = components['schemas']['CasePage'];
export type SeatHolding = components['schemas']['SeatHolding'];
export type Days = components['schemas']['Days'];
export type Cover = components['schemas']['Cover'];
export type CaseSeatsOnDay = components['schemas']['CaseSeatsOnDay'];
export type TeamSeatsPage = components['schemas']['TeamSeatsPage'];
export type OpeningState = components['schemas']['OpeningState'];
export type ProposedSeat = components['schemas']['ProposedSeat'];
export type ProposedPair = components['schemas']['ProposedPair'];
export type OpeningCard = components['schemas']['OpeningCard'];
export type Text = components['schemas']['Text'];
export type Opening = components['schemas']['Opening'];
export type OpeningPage = components['schemas']['OpeningPage'];
export type MemberSeatRequest = components['schemas']['MemberSeatRequest'];
export type KnownContactRequest = components['schemas']['KnownContactRequest'];
export type NewContactRequest = components['schemas']['NewContactRequest'];
export type ContactSeatRequest = components['schemas']['ContactSeatRequest'];
export type SeatRequest = components['schemas']['SeatRequest'];
export type PairRequest = components['schemas']['PairRequest'];
export type WrittenAlias = components['schemas']['WrittenAlias'];
export type Reference = components['schemas']['Reference'];
export type PersonCaseRequest = components['schemas']['PersonCaseRequest'];
export type WrittenTitle = components['schemas']['WrittenTitle'];
export type EveryWeeks = components['schemas']['EveryWeeks'];
export type ArrangementRequest = components['schemas']['ArrangementRequest'];
export type SupervisionCaseRequest = components['schemas']['SupervisionCaseRequest'];
export type ProposeOpeningRequest = components['schemas']['ProposeOpeningRequest'];
export type CaseCoverage = components['schemas']['CaseCoverage'];
export type ArrangementKind = components['schemas']['ArrangementKind'];
export type SupervisedOn = components['schemas']['SupervisedOn'];
export type TimeOfDay = components['schemas']['TimeOfDay'];
export type ArrangementReason = components['schemas']['ArrangementReason'];
export type SaidArrangementReason = components['schemas']['SaidArrangementReason'];
export type ArrangementTerms = components['schemas']['ArrangementTerms'];
export type Arrangement = components['schemas']['Arrangement'];
export type TreatmentContact = components['schemas']['TreatmentContact'];
export type RecordedCloseReason = components['schemas']['RecordedCloseReason'];
export type RecordedClosePosition = components['schemas']['RecordedClosePosition'];
export type SupervisionOffer = components['schemas']['SupervisionOffer'];
export type ReopeningSeat = components['schemas']['ReopeningSeat'];
export type Reopening = components['schemas']['Reopening'];
export type VisitReason = components['schemas']['VisitReason'];
export type Visit = components['schemas']['Visit'];
export type Case = components['schemas']['Case'];
export type AccessAction = components['schemas']['AccessAction'];
export type AccessRelation = components['schemas']['AccessRelation'];
export type AccessVisit = components['schemas']['AccessVisit'];
export type AccessWorker = components['schemas']['AccessWorker'];
export type AccessEntry = components['schemas']['AccessEntry'];
export type CaseAccessPage = components['schemas']['CaseAccessPage'];
export type BlockKind = components['schemas']['BlockKind'];
export type Block = components['schemas']['Block'];
export type CopiedAccess = components['schemas']['CopiedAccess'];
export type CaseAccessCopy = components['schemas']['CaseAccessCopy'];
export type BlockList = components['schemas']['BlockList'];
export type RecordBlockRequest = components['schemas']['RecordBlockRequest'];
export type Supporter = components['schemas']['Supporter'];
export type OpenPeriod = components['schemas']['OpenPeriod'];
export type ModePeriod = components['schemas']['ModePeriod'];
export type CaseSeats = components['schemas']['CaseSeats'];
export type TimelineAbsence = components['schemas']['TimelineAbsence'];
export type TimelineEnd = components['schemas']['TimelineEnd'];
export type TimelineEngagement = components['schemas']['TimelineEngagement'];
export type TimelineRegistration = components['schemas']['TimelineRegistration'];
export type MeetingParticipant = components['schemas']['MeetingParticipant'];
export type NotNeededReason = components['schemas']['NotNeededReason'];
export type CollaborationMeeting = components['schemas']['CollaborationMeeting'];
export type TimelineAdmission = components['schemas']['TimelineAdmission'];
export type TimelineWeek = components['schemas']['TimelineWeek'];
export type TimelineMark = components['schemas']['TimelineMark'];
export type CaseTimeline = components['schemas']['CaseTimeline'];
export type Seq = components['schemas']['Seq'];
export type ErasureAnswer = components['schemas']['ErasureAnswer'];
export type ReviewVerdict = components['schemas']['ReviewVerdict'];
export type HistoryDetails = components['schemas']['HistoryDetails'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type HistoryPage = components['schemas']['HistoryPage'];
export type HandOverSeatRequest = components['schemas']['HandOverSeatRequest'];
export type PersonMode = components['schemas']['PersonMode'];
export type ChangeModeRequest = components['schemas']['ChangeModeRequest'];
export type ChangeEngagementRequest = components['schemas']['ChangeEngagementRequest'];
export type Alias = components['schemas']['Alias'];
export type RecordedRegistration = components['schemas']['RecordedRegistration'];
export type Said = components['schemas']['Said'];
export type RegistrationEntry = components['schemas']['RegistrationEntry'];
export type PersonalReference = components['schemas']['PersonalReference'];
export type JournalSystem = components['schemas']['JournalSystem'];
export type MaskedNationalId = components['schemas']['MaskedNationalId'];
export type Person = components['schemas']['Person'];
export type ChangePersonRequest = components['schemas']['ChangePersonRequest'];
export type RecordRegistrationRequest = components['schemas']['RecordRegistrationRequest'];
export type SetNationalIdRequest = components['schemas']['SetNationalIdRequest'];
export type NationalIdPurpose = components['schemas']['NationalIdPurpose'];
export type ShowNationalIdRequest = components['schemas']['ShowNationalIdRequest'];
export type ShownNationalId = components['schemas']['ShownNationalId'];
export type ErasureCase = components['schemas']['ErasureCase'];
export type ErasureInquiry = components['schemas']['ErasureInquiry'];
export type GivenErasureAnswer = components['schemas']['GivenErasureAnswer'];
export type Erasure = components['schemas']['Erasure'];
export type CaseErasures = components['schemas']['CaseErasures'];
export type AskErasureRequest = components['schemas']['AskErasureRequest'];
export type InquiryErasures = components['schemas']['InquiryErasures'];
export type LegalGround = components['schemas']['LegalGround'];
export type TeamErasures = components['schemas']['TeamErasures'];
export type AnswerErasureRequest = components['schemas']['AnswerErasureRequest'];
export type CloseReason = components['schemas']['CloseReason'];
export type ClosePosition = components['schemas']['ClosePosition'];
export type SupervisionOfferRequest = components['schemas']['SupervisionOfferRequest'];
export type CloseCaseRequest = components['schemas']['CloseCaseRequest'];
export type PlanAgreementEndRequest = components['schemas']['PlanAgreementEndRequest'];
export type EndAgreementRequest = components['schemas']['EndAgreementRequest'];
export type LeavingAgreement = components['schemas']['LeavingAgreement'];
export type KnowsCase = components['schemas']['KnowsCase'];
export type Successor = components['schemas']['Successor'];
export type LeftSeat = components['schemas']['LeftSeat'];
export type PlannedCover = components['schemas']['PlannedCover'];
export type ConsultationAbout = components['schemas']['ConsultationAbout'];
export type ConsultationMinutes = components['schemas']['ConsultationMinutes'];
export type ConsultationContent = components['schemas']['ConsultationContent'];
export type ConsultationKind = components['schemas']['ConsultationKind'];
export type NoticeManner = components['schemas']['NoticeManner'];
export type UnitNotice = components['schemas']['UnitNotice'];
export type EarlierConsultation = components['schemas']['EarlierConsultation'];
export type Consultation = components['schemas']['Consultation'];
export type Leaving = components['schemas']['Leaving'];
export type SuccessorRequest = components['schemas']['SuccessorRequest'];
export type LeaveTeamRequest = components['schemas']['LeaveTeamRequest'];
export type ContinueAgreementRequest = components['schemas']['ContinueAgreementRequest'];
export type ChangeTreatmentContactRequest = components['schemas']['ChangeTreatmentContactRequest'];
export type NameByWorkerRequest = components['schemas']['NameByWorkerRequest'];
export type NameByNameRequest = components['schemas']['NameByNameRequest'];
export type NameTreatmentContactRequest = components['schemas']['NameTreatmentContactRequest'];
export type InviteTreatmentContactRequest = components['schemas']['InviteTreatmentContactRequest'];
export type LeaderVisitReason = components['schemas']['LeaderVisitReason'];
export type VisitWords = components['schemas']['VisitWords'];
export type OpenNamedCaseRequest = components['schemas']['OpenNamedCaseRequest'];
export type VisitReview = components['schemas']['VisitReview'];
export type VisitReviews = components['schemas']['VisitReviews'];
export type EmergencyAccess = components['schemas']['EmergencyAccess'];
export type EmergencyAccessPage = components['schemas']['EmergencyAccessPage'];
export type EmergencyReason = components['schemas']['EmergencyReason'];
export type TakeEmergencyAccessRequest = components['schemas']['TakeEmergencyAccessRequest'];
export type ReviewEmergencyAccessRequest = components['schemas']['ReviewEmergencyAccessRequest'];
export type InquiryState = components['schemas']['InquiryState'];
export type Source = components['schemas']['Source'];
export type About = components['schemas']['About'];
export type InquiryOutcome = components['schemas']['InquiryOutcome'];
export type InquiryCard = components['schemas']['InquiryCard'];
export type InquiryPage = components['schemas']['InquiryPage'];
export type Answer = components['schemas']['Answer'];
export type ContactWithServices = components['schemas']['ContactWithServices'];
export type AnswersRequest = components['schemas']['AnswersRequest'];
export type Characteristic = components['schemas']['Characteristic'];
export type Characteristics = components['schemas']['Characteristics'];
export type ReceiveInquiryRequest = components['schemas']['ReceiveInquiryRequest'];
export type Notes = components['schemas']['Notes'];
export type Answers = components['schemas']['Answers'];
export type Clarification = components['schemas']['Clarification'];
export type LinkedCase = components['schemas']['LinkedCase'];
export type Investigation = components['schemas']['Investigation'];
export type Guidance = components['schemas']['Guidance'];
export type WithdrawnBy = components['schemas']['WithdrawnBy'];
export type Withdrawal = components['schemas']['Withdrawal'];
export type Referral = components['schemas']['Referral'];
export type ReplyKind = components['schemas']['ReplyKind'];
export type ReplyManner = components['schemas']['ReplyManner'];
export type Reply = components['schemas']['Reply'];
export type SamePerson = components['schemas']['SamePerson'];
export type HandOver = components['schemas']['HandOver'];
export type Inquiry = components['schemas']['Inquiry'];
export type InquiryCounts = components['schemas']['InquiryCounts'];
export type InquiryCountsOfSource = components['schemas']['InquiryCountsOfSource'];
export type InquiryCountsOfMonth = components['schemas']['InquiryCountsOfMonth'];
export type InquiriesOfOutcome = components['schemas']['InquiriesOfOutcome'];
export type DaysToDecision = components['schemas']['DaysToDecision'];
export type InquiryStanding = components['schemas']['InquiryStanding'];
export type NextStep = components['schemas']['NextStep'];
export type StatedInquiry = components['schemas']['StatedInquiry'];
export type StatementQuery = components['schemas']['StatementQuery'];
export type InquiryStatement = components['schemas']['InquiryStatement'];
export type InvestigatorsRequest = components['schemas']['InvestigatorsRequest'];
export type ReferralRequest = components['schemas']['ReferralRequest'];
export type ChangeInquiryRequest = components['schemas']['ChangeInquiryRequest'];
export type WithdrawInquiryRequest = components['schemas']['WithdrawInquiryRequest'];
export type RecordReplyRequest = components['schemas']['RecordReplyRequest'];
export type AskUnitRequest = components['schemas']['AskUnitRequest'];
export type UnitLink = components['schemas']['UnitLink'];
export type AcceptGuidanceRequest = components['schemas']['AcceptGuidanceRequest'];
export type DeclineGuidanceRequest = components['schemas']['DeclineGuidanceRequest'];
export type SkippedWeek = components['schemas']['SkippedWeek'];
export type MeetingCard = components['schemas']['MeetingCard'];
export type MeetingPage = components['schemas']['MeetingPage'];
export type PlanMeetingRequest = components['schemas']['PlanMeetingRequest'];
export type AttendedBy = components['schemas']['AttendedBy'];
export type Attendance = components['schemas']['Attendance'];
export type Guest = components['schemas']['Guest'];
export type AgendaItemKind = components['schemas']['AgendaItemKind'];
export type AgendaItemState = components['schemas']['AgendaItemState'];
export type ReturnReason = components['schemas']['ReturnReason'];
export type KnownSeats = components['schemas']['KnownSeats'];
export type StatedPair = components['schemas']['StatedPair'];
export type PendingCaseCard = components['schemas']['PendingCaseCard'];
export type ProposedOutcome = components['schemas']['ProposedOutcome'];
export type Closing = components['schemas']['Closing'];
export type ProposedDecision = components['schemas']['ProposedDecision'];
export type PlannedMinutes = components['schemas']['PlannedMinutes'];
export type RequestsWaiting = components['schemas']['RequestsWaiting'];
export type DecisionOutcome = components['schemas']['DecisionOutcome'];
export type LastDecision = components['schemas']['LastDecision'];
export type Decider = components['schemas']['Decider'];
export type DecidedHolder = components['schemas']['DecidedHolder'];
export type DecidedPair = components['schemas']['DecidedPair'];
export type HandoverLine = components['schemas']['HandoverLine'];
export type DecisionUndo = components['schemas']['DecisionUndo'];
export type Decision = components['schemas']['Decision'];
export type AgendaItem = components['schemas']['AgendaItem'];
export type ActionInMinutes = components['schemas']['ActionInMinutes'];
export type MinutesEntry = components['schemas']['MinutesEntry'];
export type ProjectorCard = components['schemas']['ProjectorCard'];
export type Meeting = components['schemas']['Meeting'];
export type Holiday = components['schemas']['Holiday'];
export type Turn = components['schemas']['Turn'];
export type YearMeeting = components['schemas']['YearMeeting'];
export type YearWeek = components['schemas']['YearWeek'];
export type YearMember = components['schemas']['YearMember'];
export type MeetingYear = components['schemas']['MeetingYear'];
export type PlanWeekRequest = components['schemas']['PlanWeekRequest'];
export type PlanMeetingYearRequest = components['schemas']['PlanMeetingYearRequest'];
export type PlannedYear = components['schemas']['PlannedYear'];
export type ProposedWeek = components['schemas']['ProposedWeek'];
export type ProposedTurns = components['schemas']['ProposedTurns'];
export type MeetingPlan = components['schemas']['MeetingPlan'];
export type SetMeetingDutiesRequest = components['schemas']['SetMeetingDutiesRequest'];
export type MeetingDuties = components['schemas']['MeetingDuties'];
export type GiveTurnsOnRequest = components['schemas']['GiveTurnsOnRequest'];
export type TurnsGivenOn = components['schemas']['TurnsGivenOn'];
export type StartMeetingRequest = components['schemas']['StartMeetingRequest'];
export type MoveMeetingRequest = components['schemas']['MoveMeetingRequest'];
export type CancelMeetingRequest = components['schemas']['CancelMeetingRequest'];
export type SwapTurnsRequest = components['schemas']['SwapTurnsRequest'];
export type TakeOverDutyRequest = components['schemas']['TakeOverDutyRequest'];
export type SetAttendanceRequest = components['schemas']['SetAttendanceRequest'];
export type SetCurrentItemRequest = components['schemas']['SetCurrentItemRequest'];
export type WrittenAbout = components['schemas']['WrittenAbout'];
export type ClosingRequest = components['schemas']['ClosingRequest'];
export type ProposeDecisionRequest = components['schemas']['ProposeDecisionRequest'];
export type AddAgendaItemRequest = components['schemas']['AddAgendaItemRequest'];
export type DeferOpenItemsRequest = components['schemas']['DeferOpenItemsRequest'];
export type GuestInMinutes = components['schemas']['GuestInMinutes'];
export type MinutesAddendum = components['schemas']['MinutesAddendum'];
export type MinutesStanding = components['schemas']['MinutesStanding'];
export type MinutesComment = components['schemas']['MinutesComment'];
export type PersonMinutes = components['schemas']['PersonMinutes'];
export type MeetingCost = components['schemas']['MeetingCost'];
export type Minutes = components['schemas']['Minutes'];
export type AmendMinutesRequest = components['schemas']['AmendMinutesRequest'];
export type CommentOnMinutesRequest = components['schemas']['CommentOnMinutesRequest'];
export type SettleMinutesCommentRequest = components['schemas']['SettleMinutesCommentRequest'];
export type ProjectorCode = components['schemas']['ProjectorCode'];
export type ChangeAgendaItemRequest = components['schemas']['ChangeAgendaItemRequest'];
export type EditAgendaItemNotesRequest = components['schemas']['EditAgendaItemNotesRequest'];
export type SuccessorsRequest = components['schemas']['SuccessorsRequest'];
export type InvestigationRequest = components['schemas']['InvestigationRequest'];
export type GuidanceRequest = components['schemas']['GuidanceRequest'];
export type DecideRequest = components['schemas']['DecideRequest'];
export type UndoDecisionRequest = components['schemas']['UndoDecisionRequest'];
export type DeferItemRequest = components['schemas']['DeferItemRequest'];
export type InviteKnownGuestRequest = components['schemas']['InviteKnownGuestRequest'];
export type InviteNewGuestRequest = components['schemas']['InviteNewGuestRequest'];
export type InviteGuestRequest = components['schemas']['InviteGuestRequest'];
export type GuestLink = components['schemas']['GuestLink'];
export type InvitedGuest = components['schemas']['InvitedGuest'];
export type SetGuestPresenceRequest = components['schemas']['SetGuestPresenceRequest'];
export type GuestItemStanding = components['schemas']['GuestItemStanding'];
export type SomebodyPresent = components['schemas']['SomebodyPresent'];
export type GuestItem = components['schemas']['GuestItem'];
export type Board = components['schemas']['Board'];
export type TeamAccessEntry = components['schemas']['TeamAccessEntry'];
export type TeamAccessPage = components['schemas']['TeamAccessPage'];
export type AccessHead = components['schemas']['AccessHead'];
export type UnseenCase = components['schemas']['UnseenCase'];
export type UnseenCaseList = components['schemas']['UnseenCaseList'];
export type CaseloadLevel = components['schemas']['CaseloadLevel'];
export type CaseloadLevels = components['schemas']['CaseloadLevels'];
export type CaseloadByMode = components['schemas']['CaseloadByMode'];
export type CaseloadByEngagement = components['schemas']['CaseloadByEngagement'];
export type CaseloadBlockedSeat = components['schemas']['CaseloadBlockedSeat'];
export type CaseloadInquiries = components['schemas']['CaseloadInquiries'];
export type Caseload = components['schemas']['Caseload'];
export type AbsenceKind = components['schemas']['AbsenceKind'];
export type RecordAbsenceRequest = components['schemas']['RecordAbsenceRequest'];
export type Absence = components['schemas']['Absence'];
export type CoverRequest = components['schemas']['CoverRequest'];
export type CoverSeatsRequest = components['schemas']['CoverSeatsRequest'];
export type CoverList = components['schemas']['CoverList'];
export type Absences = components['schemas']['Absences'];
export type PlannerMember = components['schemas']['PlannerMember'];
export type PlannerContact = components['schemas']['PlannerContact'];
export type GapReason = components['schemas']['GapReason'];
export type Candidate = components['schemas']['Candidate'];
export type Gap = components['schemas']['Gap'];
export type LaterGap = components['schemas']['LaterGap'];
export type Planner = components['schemas']['Planner'];
export type ChangeAbsenceRequest = components['schemas']['ChangeAbsenceRequest'];
export type AddSupporterRequest = components['schemas']['AddSupporterRequest'];
export type ConsultationPage = components['schemas']['ConsultationPage'];
export type ConsultationWho = components['schemas']['ConsultationWho'];
export type ConsultationReference = components['schemas']['ConsultationReference'];
export type ConsultationAdvice = components['schemas']['ConsultationAdvice'];
export type RecordConsultationRequest = components['schemas']['RecordConsultationRequest'];
export type ChangeConsultationRequest = components['schemas']['ChangeConsultationRequest'];
export type RecordNoticeRequest = components['schemas']['RecordNoticeRequest'];
export type PassOnNoticeRequest = components['schemas']['PassOnNoticeRequest'];
export type RequestSupervisionRequest = components['schemas']['RequestSupervisionRequest'];
export type SupervisionRequestState = components['schemas']['SupervisionRequestState'];
export type SupervisionRequest = components['schemas']['SupervisionRequest'];
export type SupervisionRequestPage = components['schemas']['SupervisionRequestPage'];
export type ChangeArrangementRequest = components['schemas']['ChangeArrangementRequest'];
export type RecordSessionNotHeldRequest = components['schemas']['RecordSessionNotHeldRequest'];
export type SessionNotHeld = components['schemas']['SessionNotHeld'];
export type SupervisionSessionList = components['schemas']['SupervisionSessionList'];
export type Figure = components['schemas']['Figure'];
export type FiguresByLevel = components['schemas']['FiguresByLevel'];
export type StatutoryFigures = components['schemas']['StatutoryFigures'];
export type ConsultationFigures = components['schemas']['ConsultationFigures'];
export type DiscussionFigures = components['schemas']['DiscussionFigures'];
export type SessionFigures = components['schemas']['SessionFigures'];
export type NotHeldFigures = components['schemas']['NotHeldFigures'];
export type RequestsOfPair = components['schemas']['RequestsOfPair'];
export type SupervisionFigures = components['schemas']['SupervisionFigures'];
export type ListedActions = components['schemas']['ListedActions'];
export type ActionPage = components['schemas']['ActionPage'];
export type MakeActionRequest = components['schemas']['MakeActionRequest'];
export type ActionVersion = components['schemas']['ActionVersion'];
export type ActionWithHistory = components['schemas']['ActionWithHistory'];
export type ChangeActionRequest = components['schemas']['ChangeActionRequest'];
export type SettleActionRequest = components['schemas']['SettleActionRequest'];
export type ReopenActionRequest = components['schemas']['ReopenActionRequest'];
export type Relation = components['schemas']['Relation'];
export type ConsentState = components['schemas']['ConsentState'];
export type ConsentCover = components['schemas']['ConsentCover'];
export type ConsentCovers = components['schemas']['ConsentCovers'];
export type ConsentEntry = components['schemas']['ConsentEntry'];
export type NetworkContact = components['schemas']['NetworkContact'];
export type Network = components['schemas']['Network'];
export type AddContactRequest = components['schemas']['AddContactRequest'];
export type ChangeContactRequest = components['schemas']['ChangeContactRequest'];
export type ConsentAnswer = components['schemas']['ConsentAnswer'];
export type RecordConsentRequest = components['schemas']['RecordConsentRequest'];
export type Edition = components['schemas']['Edition'];
export type LifeDomainName = components['schemas']['LifeDomainName'];
export type OwnWords = components['schemas']['OwnWords'];
export type LifeDomain = components['schemas']['LifeDomain'];
export type LifeDomainOrder = components['schemas']['LifeDomainOrder'];
export type CrisisPlan = components['schemas']['CrisisPlan'];
export type InvokedBy = components['schemas']['InvokedBy'];
export type InvocationAnswer = components['schemas']['InvocationAnswer'];
export type DeclinedBecause = components['schemas']['DeclinedBecause'];
export type Invocation = components['schemas']['Invocation'];
export type Plan = components['schemas']['Plan'];
export type LifeDomainRequest = components['schemas']['LifeDomainRequest'];
export type ChangeLifeDomainsRequest = components['schemas']['ChangeLifeDomainsRequest'];
export type AgreedCrisisPlan = components['schemas']['AgreedCrisisPlan'];
export type ChangeCrisisPlanRequest = components['schemas']['ChangeCrisisPlanRequest'];
export type RecordInvocationRequest = components['schemas']['RecordInvocationRequest'];
export type FormCode = components['schemas']['FormCode'];
export type FormAbout = components['schemas']['FormAbout'];
export type AgeGroup = components['schemas']['AgeGroup'];
export type CutOff = components['schemas']['CutOff'];
export type FormRules = components['schemas']['FormRules'];
export type LanguageCode = components['schemas']['LanguageCode'];
export type LicensedRight = components['schemas']['LicensedRight'];
export type AggregateNorms = components['schemas']['AggregateNorms'];
export type Licence = components['schemas']['Licence'];
export type TeamForm = components['schemas']['TeamForm'];
export type TeamFormList = components['schemas']['TeamFormList'];
export type LicenceText = components['schemas']['LicenceText'];
export type RegisterLicenceRequest = components['schemas']['RegisterLicenceRequest'];
export type ChangeLicenceRequest = components['schemas']['ChangeLicenceRequest'];
export type FormLine = components['schemas']['FormLine'];
export type TextPack = components['schemas']['TextPack'];
export type TextPackList = components['schemas']['TextPackList'];
export type FormLineText = components['schemas']['FormLineText'];
export type AddFormLine = components['schemas']['AddFormLine'];
export type AddTextPackRequest = components['schemas']['AddTextPackRequest'];
export type FeedbackCount = components['schemas']['FeedbackCount'];
export type FeedbackShare = components['schemas']['FeedbackShare'];
export type CooperationCoverage = components['schemas']['CooperationCoverage'];
export type CourseEndings = components['schemas']['CourseEndings'];
export type FeedbackEffect = components['schemas']['FeedbackEffect'];
export type FormFigures = components['schemas']['FormFigures'];
export type FeedbackFigures = components['schemas']['FeedbackFigures'];
export type ExportedForm = components['schemas']['ExportedForm'];
export type EnteredHow = components['schemas']['EnteredHow'];
export type LineTenths = components['schemas']['LineTenths'];
export type TotalTenths = components['schemas']['TotalTenths'];
export type ExportedMeasurement = components['schemas']['ExportedMeasurement'];
export type ExportedCourse = components['schemas']['ExportedCourse'];
export type FeedbackExport = components['schemas']['FeedbackExport'];
export type ServiceChangeKind = components['schemas']['ServiceChangeKind'];
export type TouchedCase = components['schemas']['TouchedCase'];
export type ServiceChange = components['schemas']['ServiceChange'];
export type ServiceChanges = components['schemas']['ServiceChanges'];
export type AnnounceServiceChangeRequest = components['schemas']['AnnounceServiceChangeRequest'];
export type FeedbackChoices = components['schemas']['FeedbackChoices'];
export type Form = components['schemas']['Form'];
export type RatedWorker = components['schemas']['RatedWorker'];
export type Rater = components['schemas']['Rater'];
export type RuleSet = components['schemas']['RuleSet'];
export type CorrectionReason = components['schemas']['CorrectionReason'];
export type Measurement = components['schemas']['Measurement'];
export type SeriesOutcome = components['schemas']['SeriesOutcome'];
export type MeasurementSeries = components['schemas']['MeasurementSeries'];
export type OmissionReason = components['schemas']['OmissionReason'];
export type FeedbackOmission = components['schemas']['FeedbackOmission'];
export type LeftOutBecause = components['schemas']['LeftOutBecause'];
export type CourseCounting = components['schemas']['CourseCounting'];
export type CurveMark = components['schemas']['CurveMark'];
export type Feedback = components['schemas']['Feedback'];
export type ChangeFeedbackChoicesRequest = components['schemas']['ChangeFeedbackChoicesRequest'];
export type RecordMeasurementRequest = components['schemas']['RecordMeasurementRequest'];
export type RecordCountingRequest = components['schemas']['RecordCountingRequest'];
export type RecordOmissionRequest = components['schemas']['RecordOmissionRequest'];
export type CorrectTypingErrorRequest = components['schemas']['CorrectTypingErrorRequest'];
export type CorrectMisunderstandingRequest = components['schemas']['CorrectMisunderstandingRequest'];
export type CorrectDayRequest = components['schemas']['CorrectDayRequest'];
export type VoidMeasurementRequest = components['schemas']['VoidMeasurementRequest'];
export type CorrectMeasurementRequest = components['schemas']['CorrectMeasurementRequest'];
export type FeedbackCoverage = components['schemas']['FeedbackCoverage'];
export type FeedbackSignalKind = components['schemas']['FeedbackSignalKind'];
export type SignalOutcome = components['schemas']['SignalOutcome'];
export type WriterName = components['schemas']['WriterName'];
export type SignalAnswer = components['schemas']['SignalAnswer'];
export type FeedbackSignal = components['schemas']['FeedbackSignal'];
export type FeedbackSignalList = components['schemas']['FeedbackSignalList'];
export type SignalWords = components['schemas']['SignalWords'];
export type AnswerSignalRequest = components['schemas']['AnswerSignalRequest'];
export type InformalFeedbackContent = components['schemas']['InformalFeedbackContent'];
export type EarlierInformalFeedback = components['schemas']['EarlierInformalFeedback'];
export type InformalFeedback = components['schemas']['InformalFeedback'];
export type InformalFeedbackList = components['schemas']['InformalFeedbackList'];
export type FeedbackWords = components['schemas']['FeedbackWords'];
export type FeedbackChange = components['schemas']['FeedbackChange'];
export type RecordInformalFeedbackRequest = components['schemas']['RecordInformalFeedbackRequest'];
export type ChangeInformalFeedbackRequest = components['schemas']['ChangeInformalFeedbackRequest'];
export type AnswerLanguage = components['schemas']['AnswerLanguage'];
export type CodeOfLink = components['schemas']['CodeOfLink'];
export type AnswerLink = components['schemas']['AnswerLink'];
export type AnswerableForm = components['schemas']['AnswerableForm'];
export type AnswerLinks = components['schemas']['AnswerLinks'];
export type MakeAnswerLinkRequest = components['schemas']['MakeAnswerLinkRequest'];
export type MadeAnswerLink = components['schemas']['MadeAnswerLink'];
export type MakeAnswerCodeRequest = components['schemas']['MakeAnswerCodeRequest'];
export type MadeAnswerCode = components['schemas']['MadeAnswerCode'];
export type WaitingRoomDevice = components['schemas']['WaitingRoomDevice'];
export type WaitingRoomDevices = components['schemas']['WaitingRoomDevices'];
export type PairWaitingRoomDeviceRequest = components['schemas']['PairWaitingRoomDeviceRequest'];
export type WaitingRoomPairing = components['schemas']['WaitingRoomPairing'];
export type ContactMade = components['schemas']['ContactMade'];
export type Attendees = components['schemas']['Attendees'];
export type IsStatutory = components['schemas']['IsStatutory'];
export type ActivityContent = components['schemas']['ActivityContent'];
export type EarlierActivity = components['schemas']['EarlierActivity'];
export type Activity = components['schemas']['Activity'];
export type ActivityPage = components['schemas']['ActivityPage'];
export type ToldTime = components['schemas']['ToldTime'];
export type ToldContact = components['schemas']['ToldContact'];
export type WorkersThere = components['schemas']['WorkersThere'];
export type SupervisionTopic = components['schemas']['SupervisionTopic'];
export type ToldTopic = components['schemas']['ToldTopic'];
export type SessionOn = components['schemas']['SessionOn'];
export type IsSessionAfterAll = components['schemas']['IsSessionAfterAll'];
export type RecordActivityRequest = components['schemas']['RecordActivityRequest'];
export type ChangeActivityRequest = components['schemas']['ChangeActivityRequest'];
export type PlannedActivityList = components['schemas']['PlannedActivityList'];
export type WorkersToGo = components['schemas']['WorkersToGo'];
export type PlanActivityRequest = components['schemas']['PlanActivityRequest'];
export type ChangePlannedActivityRequest = components['schemas']['ChangePlannedActivityRequest'];
export type CarryOutRequest = components['schemas']['CarryOutRequest'];
export type Admission = components['schemas']['Admission'];
export type AdmissionList = components['schemas']['AdmissionList'];
export type Place = components['schemas']['Place'];
export type RecordAdmissionRequest = components['schemas']['RecordAdmissionRequest'];
export type ChangeAdmissionRequest = components['schemas']['ChangeAdmissionRequest'];
export type EndAdmissionRequest = components['schemas']['EndAdmissionRequest'];
export type MeetingPlannedRequest = components['schemas']['MeetingPlannedRequest'];
export type MeetingHeldRequest = components['schemas']['MeetingHeldRequest'];
export type MeetingNotNeededRequest = components['schemas']['MeetingNotNeededRequest'];
export type MeetingNotArrangedRequest = components['schemas']['MeetingNotArrangedRequest'];
export type SetCollaborationMeetingRequest = components['schemas']['SetCollaborationMeetingRequest'];
export type ImportState = components['schemas']['ImportState'];
export type ImportCounts = components['schemas']['ImportCounts'];
export type ImportCard = components['schemas']['ImportCard'];
export type ImportPage = components['schemas']['ImportPage'];
export type SheetKind = components['schemas']['SheetKind'];
export type ImportField = components['schemas']['ImportField'];
export type ImportColumn = components['schemas']['ImportColumn'];
export type ImportVerdict = components['schemas']['ImportVerdict'];
export type ImportCode = components['schemas']['ImportCode'];
export type ImportReading = components['schemas']['ImportReading'];
export type ImportRepair = components['schemas']['ImportRepair'];
export type ImportReason = components['schemas']['ImportReason'];
export type ImportRow = components['schemas']['ImportRow'];
export type ImportSheet = components['schemas']['ImportSheet'];
export type UnknownName = components['schemas']['UnknownName'];
export type ImportResult = components['schemas']['ImportResult'];
export type Import = components['schemas']['Import'];
export type ColumnMappingRequest = components['schemas']['ColumnMappingRequest'];
export type SheetMappingRequest = components['schemas']['SheetMappingRequest'];
export type NameMappingRequest = components['schemas']['NameMappingRequest'];
export type ChangeImportMappingRequest = components['schemas']['ChangeImportMappingRequest'];
export type Event = components['schemas']['Event'];
export type HiddenEvent = components['schemas']['HiddenEvent'];
export type ResponseProblem = components['responses']['Problem'];
export type ParameterSessionId = components['parameters']['SessionId'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterTeamId = components['parameters']['TeamId'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterUnitId = components['parameters']['UnitId'];
export type ParameterPlannedUnitChangeId = components['parameters']['PlannedUnitChangeId'];
export type ParameterWorkerId = components['parameters']['WorkerId'];
export type ParameterRoleGrantId = components['parameters']['RoleGrantId'];
export type ParameterCaseId = components['parameters']['CaseId'];
export type ParameterInquiryId = components['parameters']['InquiryId'];
export type ParameterErasureId = components['parameters']['ErasureId'];
export type ParameterOpeningId = components['parameters']['OpeningId'];
export type ParameterAgreementId = components['parameters']['AgreementId'];
export type ParameterTreatmentContactId = components['parameters']['TreatmentContactId'];
export type ParameterVisitId = components['parameters']['VisitId'];
export type ParameterMeetingId = components['parameters']['MeetingId'];
export type ParameterMinutesCommentId = components['parameters']['MinutesCommentId'];
export type ParameterItemId = components['parameters']['ItemId'];
export type ParameterGuestId = components['parameters']['GuestId'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type ParameterBlockId = components['parameters']['BlockId'];
export type ParameterAbsenceId = components['parameters']['AbsenceId'];
export type ParameterCoverId = components['parameters']['CoverId'];
export type ParameterSupporterId = components['parameters']['SupporterId'];
export type ParameterConsultationId = components['parameters']['ConsultationId'];
export type ParameterSupervisionRequestId = components['parameters']['SupervisionRequestId'];
export type ParameterActionId = components['parameters']['ActionId'];
export type ParameterContactId = components['parameters']['ContactId'];
export type ParameterInvocationId = components['parameters']['InvocationId'];
export type ParameterLicenceId = components['parameters']['LicenceId'];
export type ParameterServiceChangeId = components['parameters']['ServiceChangeId'];
export type ParameterOmissionId = components['parameters']['OmissionId'];
export type ParameterMeasurementId = components['parameters']['MeasurementId'];
export type ParameterSignalId = components['parameters']['SignalId'];
export type ParameterInformalFeedbackId = components['parameters']['InformalFeedbackId'];
export type ParameterAnswerLinkId = components['parameters']['AnswerLinkId'];
export type ParameterWaitingRoomDeviceId = components['parameters']['WaitingRoomDeviceId'];
export type ParameterActivityId = components['parameters']['ActivityId'];
export type ParameterPlannedActivityId = components['parameters']['PlannedActivityId'];
export type ParameterAdmissionId = components['parameters']['AdmissionId'];
export type ParameterImportId = components['parameters']['ImportId'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderBoardETag = components['headers']['BoardETag'];
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    stayActive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How long the session lasts now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionLimits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCalendarLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Since when, or null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCalendar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeCalendarLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endCalendarLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is none. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getMyWeek: {
        parameters: {
            query?: {
                /** @description A day in the week. Left out, today. */
                on?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The week. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWeek"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Only this session is left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session. */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The teams, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamRequest"];
            };
        };
        responses: {
            /** @description The new team. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeTeam: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTeamRequest"];
            };
        };
        responses: {
            /** @description The team as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The day; today unless given. */
                on?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStaffing: {
        parameters: {
            query?: {
                /** @description The day; today unless given. */
                on?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The staffing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staffing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAgreementRequest"];
            };
        };
        responses: {
            /** @description The new agreement. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only units of this level. */
                level?: components["schemas"]["UnitLevel"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The units. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitRequest"];
            };
        };
        responses: {
            /** @description The new unit. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The unit. */
                unitId: components["parameters"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnitRequest"];
            };
        };
        responses: {
            /** @description The unit as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mergeUnits: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The unit. */
                unitId: components["parameters"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUnitsRequest"];
            };
        };
        responses: {
            /** @description The units that were merged, as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedUnits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPlannedUnitChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is planned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedUnitChangeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planUnitChanges: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanUnitChangesRequest"];
            };
        };
        responses: {
            /** @description What is planned, one for each unit. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedUnitChangeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePlannedUnitChange: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The planned change of a unit. */
                plannedUnitChangeId: components["parameters"]["PlannedUnitChangeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlannedUnitChangeRequest"];
            };
        };
        responses: {
            /** @description What is planned now, or has been carried out. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedUnitChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelPlannedUnitChange: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The planned change of a unit. */
                plannedUnitChangeId: components["parameters"]["PlannedUnitChangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not planned any more. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedUnitChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWorkers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only workers whose name contains this, in upper or lower case. */
                nameContains?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createWorker: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkerRequest"];
            };
        };
        responses: {
            /** @description The new worker. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeWorker: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkerRequest"];
            };
        };
        responses: {
            /** @description The worker as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleRequest"];
            };
        };
        responses: {
            /** @description The granted role; the one that is there already, if the worker has it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRoleGrants: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only roles of this worker. */
                workerId?: components["schemas"]["Id"];
                /** @description Only roles for this team. */
                teamId?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The granted role. */
                roleGrantId: components["parameters"]["RoleGrantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worker no longer has the role. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only open, or only closed, cases. */
                state?: components["schemas"]["CaseState"];
                /** @description Only cases in this mode. */
                mode?: components["schemas"]["Mode"];
                /** @description Only cases in which this worker holds a seat. */
                workerId?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTeamSeats: {
        parameters: {
            query?: {
                /** @description The day; today unless given. */
                on?: components["schemas"]["Day"];
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seats. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamSeatsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOpenings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only proposals in this state. */
                state?: components["schemas"]["OpeningState"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeOpening: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeOpeningRequest"];
            };
        };
        responses: {
            /** @description The proposal, waiting for the other level. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCaseAccess: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries of the access log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAccessPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    copyCaseAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAccessCopy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The blocks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordBlock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBlockRequest"];
            };
        };
        responses: {
            /** @description The block, which stands from now on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSeats: {
        parameters: {
            query?: {
                /** @description Only who held a seat on this day. */
                on?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seats. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSeats"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCaseTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTimeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCaseHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    handOverSeat: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverSeatRequest"];
            };
        };
        responses: {
            /** @description The case with its new pair. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeMode: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeModeRequest"];
            };
        };
        responses: {
            /** @description The case in its new mode. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeEngagement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEngagementRequest"];
            };
        };
        responses: {
            /** @description The case as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonRequest"];
            };
        };
        responses: {
            /** @description The person as they are known now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordRegistration: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRegistrationRequest"];
            };
        };
        responses: {
            /** @description The person with the new registration. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setNationalId: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNationalIdRequest"];
            };
        };
        responses: {
            /** @description The person, with the number masked. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showNationalId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowNationalIdRequest"];
            };
        };
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownNationalId"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCaseErasures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked and what came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseErasures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askErasure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskErasureRequest"];
            };
        };
        responses: {
            /** @description The wish, which waits for both levels. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInquiryErasures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked and what came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryErasures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askInquiryErasure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskErasureRequest"];
            };
        };
        responses: {
            /** @description The wish, which waits for both levels. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listErasures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked, and the grounds on which one may answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamErasures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerErasure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What the person asked. */
                erasureId: components["parameters"]["ErasureId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerErasureRequest"];
            };
        };
        responses: {
            /** @description The wish with the answer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawErasure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What the person asked. */
                erasureId: components["parameters"]["ErasureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wish, taken back. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCaseRequest"];
            };
        };
        responses: {
            /** @description The closed case. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmOpening: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The proposed opening. */
                openingId: components["parameters"]["OpeningId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case, open. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawOpening: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The proposed opening. */
                openingId: components["parameters"]["OpeningId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The withdrawn proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planAgreementEnd: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAgreementEndRequest"];
            };
        };
        responses: {
            /** @description The agreement as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endAgreement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAgreementRequest"];
            };
        };
        responses: {
            /** @description The agreement as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to take over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaving"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    leaveTeam: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveTeamRequest"];
            };
        };
        responses: {
            /** @description The agreement as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    continueAgreement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The agreement. */
                agreementId: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContinueAgreementRequest"];
            };
        };
        responses: {
            /** @description The agreement as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeTreatmentContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The treatment contact. */
                treatmentContactId: components["parameters"]["TreatmentContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTreatmentContactRequest"];
            };
        };
        responses: {
            /** @description The treatment contact as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    nameTreatmentContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The treatment contact. */
                treatmentContactId: components["parameters"]["TreatmentContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameTreatmentContactRequest"];
            };
        };
        responses: {
            /** @description The treatment contact as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteTreatmentContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The treatment contact. */
                treatmentContactId: components["parameters"]["TreatmentContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteTreatmentContactRequest"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openNamedCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenNamedCaseRequest"];
            };
        };
        responses: {
            /** @description The visit. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listEmergencyAccesses: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The emergency accesses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccessPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeEmergencyAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeEmergencyAccessRequest"];
            };
        };
        responses: {
            /** @description The emergency access. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reviewEmergencyAccess: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The visit. */
                visitId: components["parameters"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewEmergencyAccessRequest"];
            };
        };
        responses: {
            /** @description The emergency access with the review. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccess"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endVisit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The visit. */
                visitId: components["parameters"]["VisitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit as it ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInquiries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only inquiries in this state. */
                state?: components["schemas"]["InquiryState"];
                /** @description True: only those decided or withdrawn. False: only those that have not ended. */
                isEnded?: boolean;
                /** @description Only from this door. */
                source?: components["schemas"]["Source"];
                /** @description Only those that this worker owns. */
                ownerId?: components["schemas"]["Id"];
                /** @description Received on this day or later. */
                receivedFromOn?: components["schemas"]["Day"];
                /** @description Received before this day. */
                receivedBeforeOn?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inquiries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    receiveInquiry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveInquiryRequest"];
            };
        };
        responses: {
            /** @description The inquiry. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInquiryStatement: {
        parameters: {
            query: {
                /** @description The first day of the period. */
                fromOn: components["schemas"]["Day"];
                /** @description The last day of the period; not before the first, and at most three years after it. */
                toOn: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryStatement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inquiry. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeInquiry: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeInquiryRequest"];
            };
        };
        responses: {
            /** @description The inquiry as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The advice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawInquiry: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawInquiryRequest"];
            };
        };
        responses: {
            /** @description The withdrawn inquiry. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordReply: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReplyRequest"];
            };
        };
        responses: {
            /** @description The inquiry as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeGuidanceLink: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskUnitRequest"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptGuidance: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptGuidanceRequest"];
            };
        };
        responses: {
            /** @description The inquiry as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    declineGuidance: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The inquiry. */
                inquiryId: components["parameters"]["InquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineGuidanceRequest"];
            };
        };
        responses: {
            /** @description The inquiry as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only meetings in this state. */
                state?: components["schemas"]["MeetingState"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planMeeting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMeetingRequest"];
            };
        };
        responses: {
            /** @description The meeting. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMeetingYear: {
        parameters: {
            query?: {
                /** @description The ISO year. Left out, the one that today is in. */
                isoYear?: number;
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The year. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingYear"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planMeetingYear: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMeetingYearRequest"];
            };
        };
        responses: {
            /** @description What was planned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedYear"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeMeetingYear: {
        parameters: {
            query?: {
                /** @description The first day. Left out or past, today. */
                fromOn?: components["schemas"]["Day"];
                /** @description The first day after. Left out, 52 weeks on; two years on at most. */
                untilOn?: components["schemas"]["Day"];
                /** @description What becomes of a meeting that would fall on a public holiday. `move` unless given. */
                whenHoliday?: "move" | "skip";
                /** @description Weeks of holiday that are skipped, the week before Easter and what lies around Christmas. */
                skips?: ("easter" | "christmas")[];
                /** @description Other weeks that are skipped, such as `2026-W29`. */
                skippedWeeks?: string[];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What could be planned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setMeetingDuties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMeetingDutiesRequest"];
            };
        };
        responses: {
            /** @description What they take. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDuties"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    giveTurnsOn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveTurnsOnRequest"];
            };
        };
        responses: {
            /** @description What became of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnsGivenOn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meeting. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startMeeting: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartMeetingRequest"];
            };
        };
        responses: {
            /** @description The meeting, in session. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moveMeeting: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveMeetingRequest"];
            };
        };
        responses: {
            /** @description The meeting as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearMeeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelMeeting: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMeetingRequest"];
            };
        };
        responses: {
            /** @description The meeting as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearMeeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    swapTurns: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapTurnsRequest"];
            };
        };
        responses: {
            /** @description The meeting as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearMeeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeOverDuty: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOverDutyRequest"];
            };
        };
        responses: {
            /** @description The meeting as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
                /** @description The worker. */
                workerId: components["parameters"]["WorkerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAttendanceRequest"];
            };
        };
        responses: {
            /** @description The member's attendance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setCurrentItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCurrentItemRequest"];
            };
        };
        responses: {
            /** @description The meeting in short. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addAgendaItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAgendaItemRequest"];
            };
        };
        responses: {
            /** @description The item. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deferOpenItems: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeferOpenItemsRequest"];
            };
        };
        responses: {
            /** @description The meeting, with what was left deferred. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeMeeting: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The closed meeting. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The minutes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amendMinutes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendMinutesRequest"];
            };
        };
        responses: {
            /** @description The addendum. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesAddendum"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    commentOnMinutes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentOnMinutesRequest"];
            };
        };
        responses: {
            /** @description The comment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settleMinutesComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The comment on minutes. */
                commentId: components["parameters"]["MinutesCommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleMinutesCommentRequest"];
            };
        };
        responses: {
            /** @description The comment, settled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pairProjector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The meeting. */
                meetingId: components["parameters"]["MeetingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectorCode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeAgendaItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAgendaItemRequest"];
            };
        };
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    editAgendaItemNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAgendaItemNotesRequest"];
            };
        };
        responses: {
            /** @description The item as it is now, with everybody's words. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description The item, decided. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDecisionRequest"];
            };
        };
        responses: {
            /** @description The item, open again. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deferItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeferItemRequest"];
            };
        };
        responses: {
            /** @description The item, deferred. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteGuest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteGuestRequest"];
            };
        };
        responses: {
            /** @description The guest, and the link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedGuest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawGuest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The guest. */
                guestId: components["parameters"]["GuestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The guest, withdrawn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setGuestPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The guest. */
                guestId: components["parameters"]["GuestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGuestPresenceRequest"];
            };
        };
        responses: {
            /** @description The guest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getGuestItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agenda item. */
                itemId: components["parameters"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item, as its guest sees it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you have. If nothing has changed since, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board. */
            200: {
                headers: {
                    ETag: components["headers"]["BoardETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Nothing has happened since, and it is the same day. */
            304: {
                headers: {
                    ETag: components["headers"]["BoardETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    searchAccess: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only what this worker has seen. */
                workerId?: components["schemas"]["Id"];
                /** @description Only what people from this unit have seen, by where they had their post then. */
                unitId?: components["schemas"]["Id"];
                /** @description The first day. */
                fromOn?: components["schemas"]["Day"];
                /** @description The last day, which is in it. */
                toOn?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries of the access log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAccessPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccessHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The head of the chain. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessHead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUnseenCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases; mostly none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnseenCaseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    liftBlock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The block. */
                blockId: components["parameters"]["BlockId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The block, lifted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCaseload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caseload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordAbsence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAbsenceRequest"];
            };
        };
        responses: {
            /** @description The absence. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    coverSeats: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverSeatsRequest"];
            };
        };
        responses: {
            /** @description What was arranged. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPlanner: {
        parameters: {
            query?: {
                /** @description A day in the first week. Left out, today. */
                fromOn?: components["schemas"]["Day"];
                /** @description How many weeks. */
                weeks?: number;
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weeks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Planner"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeAbsence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The absence. */
                absenceId: components["parameters"]["AbsenceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAbsenceRequest"];
            };
        };
        responses: {
            /** @description The absence as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawAbsence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The absence. */
                absenceId: components["parameters"]["AbsenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does not count any more. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endCover: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The cover. */
                coverId: components["parameters"]["CoverId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cover"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addSupporter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSupporterRequest"];
            };
        };
        responses: {
            /** @description The supporter. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supporter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSupport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The supporter. */
                supporterId: components["parameters"]["SupporterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supporter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConsultations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only what was about this case. */
                caseId?: components["schemas"]["Id"];
                /** @description Only discussions of which the home unit has not been told. */
                isNoticeWaiting?: true;
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consultations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordConsultation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsultationRequest"];
            };
        };
        responses: {
            /** @description The consultation. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeConsultation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The consultation. */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConsultationRequest"];
            };
        };
        responses: {
            /** @description The consultation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordUnitNotice: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The consultation. */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNoticeRequest"];
            };
        };
        responses: {
            /** @description The consultation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    passOnUnitNotice: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The consultation. */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassOnNoticeRequest"];
            };
        };
        responses: {
            /** @description The consultation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestSupervision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSupervisionRequest"];
            };
        };
        responses: {
            /** @description The request. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupervisionRequests: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this case. */
                caseId?: components["schemas"]["Id"];
                /** @description Only what waits. */
                isWaiting?: true;
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionRequestPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawSupervisionRequest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The request for supervision. */
                supervisionRequestId: components["parameters"]["SupervisionRequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It no longer waits. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeArrangement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeArrangementRequest"];
            };
        };
        responses: {
            /** @description What is arranged now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordSessionNotHeld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSessionNotHeldRequest"];
            };
        };
        responses: {
            /** @description It is written down. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionNotHeld"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupervisionSessions: {
        parameters: {
            query?: {
                /** @description Only of this case. */
                caseId?: components["schemas"]["Id"];
                /** @description The last day; twelve weeks on unless given. */
                untilOn?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionSessionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSupervisionFigures: {
        parameters: {
            query?: {
                /** @description The first day; the first of this year unless given. */
                fromOn?: components["schemas"]["Day"];
                /** @description The last day; today unless given. */
                untilOn?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listActions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `open` unless given. */
                state?: components["schemas"]["ListedActions"];
                /** @description Only what belongs to this case, also by an inquiry that led to it. */
                caseId?: components["schemas"]["Id"];
                /** @description Only what belongs to this inquiry. */
                inquiryId?: components["schemas"]["Id"];
                /** @description Only what this member is to do. */
                ownerId?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeAction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeActionRequest"];
            };
        };
        responses: {
            /** @description The action. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionWithHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeAction: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeActionRequest"];
            };
        };
        responses: {
            /** @description The action as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settleAction: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleActionRequest"];
            };
        };
        responses: {
            /** @description The action as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopenAction: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Something that somebody is to do. */
                actionId: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenActionRequest"];
            };
        };
        responses: {
            /** @description The action as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddContactRequest"];
            };
        };
        responses: {
            /** @description The contact. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Somebody around the person. */
                contactId: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactRequest"];
            };
        };
        responses: {
            /** @description The contact as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Somebody around the person. */
                contactId: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is taken away. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordConsent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Somebody around the person. */
                contactId: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsentRequest"];
            };
        };
        responses: {
            /** @description The contact, with what the person said. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeLifeDomains: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLifeDomainsRequest"];
            };
        };
        responses: {
            /** @description The order as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeDomainOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeCrisisPlan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCrisisPlanRequest"];
            };
        };
        responses: {
            /** @description The crisis plan as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrisisPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordInvocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInvocationRequest"];
            };
        };
        responses: {
            /** @description What was written down. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawInvocation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description One time that the crisis plan was held up. */
                invocationId: components["parameters"]["InvocationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does not count. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInstruments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamFormList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerLicence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLicenceRequest"];
            };
        };
        responses: {
            /** @description The licence. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeLicence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
                /** @description The licence for a form. */
                licenceId: components["parameters"]["LicenceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLicenceRequest"];
            };
        };
        responses: {
            /** @description The licence as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTextPacks: {
        parameters: {
            query: {
                /** @description Which form. */
                form: components["schemas"]["FormCode"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wordings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextPackList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addTextPack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTextPackRequest"];
            };
        };
        responses: {
            /** @description The wording. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextPack"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFeedbackFigures: {
        parameters: {
            query?: {
                /**
                 * @description The year in which the courses began. Left out, all years together, less those in
                 *     which one to four courses began or are counted with.
                 */
                year?: number;
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportFeedback: {
        parameters: {
            query: {
                /** @description The first year in which the courses began. */
                fromYear: number;
                /** @description The last. */
                toYear: number;
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The courses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackExport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listServiceChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    announceServiceChange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceServiceChangeRequest"];
            };
        };
        responses: {
            /** @description The change, which waits for the other level. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acknowledgeServiceChange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The change that was announced. */
                serviceChangeId: components["parameters"]["ServiceChangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, with who has taken note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawServiceChange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The change that was announced. */
                serviceChangeId: components["parameters"]["ServiceChangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change, withdrawn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the person says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeFeedbackChoices: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFeedbackChoicesRequest"];
            };
        };
        responses: {
            /** @description What is asked from now on. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMeasurementRequest"];
            };
        };
        responses: {
            /** @description The measurement. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordCounting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCountingRequest"];
            };
        };
        responses: {
            /** @description What holds now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseCounting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordOmission: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOmissionRequest"];
            };
        };
        responses: {
            /** @description Written down. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOmission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawOmission: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description That nobody asked, or that the person would not. */
                omissionId: components["parameters"]["OmissionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOmission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    correctMeasurement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What the person answered once. */
                measurementId: components["parameters"]["MeasurementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectMeasurementRequest"];
            };
        };
        responses: {
            /** @description What counts instead. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measurement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSignals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What should be talked about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackSignalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerSignal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What a series of answers calls for. */
                signalId: components["parameters"]["SignalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSignalRequest"];
            };
        };
        responses: {
            /** @description The signal with what came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackSignal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInformalFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformalFeedbackList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordInformalFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInformalFeedbackRequest"];
            };
        };
        responses: {
            /** @description What was written down. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformalFeedback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeInformalFeedback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description One time that the person gave feedback in their own words. */
                informalFeedbackId: components["parameters"]["InformalFeedbackId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeInformalFeedbackRequest"];
            };
        };
        responses: {
            /** @description What is written now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformalFeedback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawInformalFeedback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description One time that the person gave feedback in their own words. */
                informalFeedbackId: components["parameters"]["InformalFeedbackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does not count. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformalFeedback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAnswerLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeAnswerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAnswerLinkRequest"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswerLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawAnswerLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The link by which the person answers. */
                answerLinkId: components["parameters"]["AnswerLinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It leads nowhere. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeAnswerCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAnswerCodeRequest"];
            };
        };
        responses: {
            /** @description The code. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswerCode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWaitingRoomDevices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The screens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRoomDevices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pairWaitingRoomDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairWaitingRoomDeviceRequest"];
            };
        };
        responses: {
            /** @description The code. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRoomPairing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawWaitingRoomDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The screen in the waiting room. */
                waitingRoomDeviceId: components["parameters"]["WaitingRoomDeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRoomDevice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCaseActivities: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordActivityRequest"];
            };
        };
        responses: {
            /** @description The activity. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeActivity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The activity. */
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeActivityRequest"];
            };
        };
        responses: {
            /** @description The activity as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPlannedActivities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedActivityList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanActivityRequest"];
            };
        };
        responses: {
            /** @description The plan. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedActivity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePlannedActivity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The planned activity. */
                plannedActivityId: components["parameters"]["PlannedActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlannedActivityRequest"];
            };
        };
        responses: {
            /** @description The plan as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedActivity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelPlannedActivity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The planned activity. */
                plannedActivityId: components["parameters"]["PlannedActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not planned any more. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedActivity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    carryOutPlannedActivity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The planned activity. */
                plannedActivityId: components["parameters"]["PlannedActivityId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryOutRequest"];
            };
        };
        responses: {
            /** @description The activity. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawActivity: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The activity. */
                activityId: components["parameters"]["ActivityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does not count any more. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAdmissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The admissions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordAdmission: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The case. */
                caseId: components["parameters"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAdmissionRequest"];
            };
        };
        responses: {
            /** @description The admission. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeAdmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAdmissionRequest"];
            };
        };
        responses: {
            /** @description The admission as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endAdmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAdmissionRequest"];
            };
        };
        responses: {
            /** @description The admission as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawAdmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does not count any more. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setCollaborationMeeting: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The admission. */
                admissionId: components["parameters"]["AdmissionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCollaborationMeetingRequest"];
            };
        };
        responses: {
            /** @description The admission as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. Left out: the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to answer at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header: {
                /** @description The file's name, percent-encoded as UTF-8. */
                "X-File-Name": string;
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The team. */
                teamId: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The dry run. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeImportMapping: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The import. */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeImportMappingRequest"];
            };
        };
        responses: {
            /** @description The new dry run. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the thing as you last saw it, for example `"7"`. Left out: 428
                 *     `version-required`. Old: 412 `version-stale`, with the thing as it is now in `current`.
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Chosen by you, new for each thing you mean to do once (a UUID does well). The same key with
                 *     the same body gives the same answer for a day, as long as you may see what you saw of what it
                 *     was about; with another body it is 422 `idempotency-key-reused`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The import. */
                importId: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was made. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}

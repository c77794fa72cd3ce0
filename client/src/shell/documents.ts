import { graphql } from '../generated/gql.js';

export const bothDocument = graphql(`
  fragment Both on Text {
    en
    es
  }
`);

export const termDocument = graphql(`
  fragment TermWords on Term {
    key
    name {
      ...Both
    }
    hint {
      ...Both
    }
  }
`);

/** Names and short hints of the pack's lists; the long guidance of a tactic type is asked for when somebody reads it. */
export const packDocument = graphql(`
  query Pack {
    pack {
      key
      name {
        ...Both
      }
      sectors {
        key
        name {
          ...Both
        }
        group
        icon
        brings {
          ...Both
        }
        constraint {
          ...Both
        }
      }
      levels {
        key
        name {
          ...Both
        }
        test {
          ...Both
        }
      }
      objects {
        ...TermWords
      }
      strands {
        ...TermWords
      }
      stages {
        ...TermWords
      }
      stopReasons {
        ...TermWords
      }
      blockerTypes {
        ...TermWords
      }
      confidences {
        ...TermWords
      }
      reviewStages {
        ...TermWords
      }
      reviewOutcomes {
        ...TermWords
      }
      roles {
        ...TermWords
      }
      labels {
        ...TermWords
      }
      words {
        key
        name {
          ...Both
        }
      }
      tacticTypes {
        key
        name {
          ...Both
        }
        line {
          ...Both
        }
        family
        levels
        strands
        leadSectors
        partnerSectors
      }
    }
  }
`);

/** What each prevention level means for each object: asked for apart, as a list in a list counts as many rows. */
export const levelsDocument = graphql(`
  query Levels {
    pack {
      key
      levels {
        key
        objects {
          object
          meaning {
            ...Both
          }
        }
      }
    }
  }
`);

/** What the library says about each tactic type. */
export const guidanceDocument = graphql(`
  query Guidance {
    pack {
      key
      tacticTypes {
        key
        indicators
        caution {
          ...Both
        }
        evidence {
          ...Both
        }
        mechanism {
          ...Both
        }
        mechanismIsReasoning
        worksBestIf {
          ...Both
        }
        considerations {
          ...Both
        }
        considerationsAreReasoning
        knownHarms {
          ...Both
        }
        legalAuthority {
          ...Both
        }
        costBand {
          ...Both
        }
        timeToStart {
          ...Both
        }
        coreElements {
          ...Both
        }
        adaptableElements {
          ...Both
        }
      }
      glossary {
        key
        name {
          ...Both
        }
        meaning {
          ...Both
        }
        avoid {
          ...Both
        }
      }
    }
  }
`);

/** Who I am, and the point of the journal from which this page follows. */
export const startDocument = graphql(`
  query Start {
    cursor
    installation {
      sample
      sampleRemovable
      production
    }
    me {
      person {
        ...PersonRow
      }
      email
      settings {
        language
        theme
        singleKeys
        timeZone
      }
      seats {
        ...SeatRow
      }
    }
  }
`);

/** The names that every screen needs, and what waits for my answer. Live events keep them current. */
export const directoryDocument = graphql(`
  query Directory {
    networks {
      ...NetworkRow
    }
    places {
      ...PlaceRow
    }
    organizations {
      ...OrganizationRow
    }
    teams {
      ...TeamRow
    }
    boards {
      ...BoardRow
    }
    seats {
      ...SeatRow
    }
    people {
      ...PersonRow
    }
    today {
      leads {
        ...TacticRow
      }
      partners {
        ...PartnerRow
      }
      partnerTactics {
        ...TacticRow
      }
      seats {
        ...SeatRow
      }
      asksForMe {
        ...TaskRow
      }
      offersForMe {
        ...TaskRow
      }
    }
  }
`);

export const saveSettingsDocument = graphql(`
  mutation SaveSettings($language: String, $theme: String, $singleKeys: Boolean) {
    saveSettings(language: $language, theme: $theme, singleKeys: $singleKeys) {
      language
      theme
      singleKeys
    }
  }
`);

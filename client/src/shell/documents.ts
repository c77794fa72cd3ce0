import { graphql } from '../generated/gql.js';

/** Names and short hints of the pack's lists; the long guidance of a tactic type is asked for when somebody reads it. */
export const packDocument = graphql(`
  query Pack {
    pack {
      key
      name {
        en
        es
      }
      sectors {
        key
        name {
          en
          es
        }
        group
        brings {
          en
          es
        }
        constraint {
          en
          es
        }
      }
      levels {
        key
        name {
          en
          es
        }
        test {
          en
          es
        }
      }
      objects {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      strands {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      stages {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      stopReasons {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      blockerTypes {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      confidences {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      reviewStages {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      reviewOutcomes {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      roles {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      labels {
        key
        name {
          en
          es
        }
        hint {
          en
          es
        }
      }
      words {
        key
        name {
          en
          es
        }
      }
      tacticTypes {
        key
        name {
          en
          es
        }
        line {
          en
          es
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
            en
            es
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
          en
          es
        }
        evidence {
          en
          es
        }
        mechanism {
          en
          es
        }
        mechanismIsReasoning
        worksBestIf {
          en
          es
        }
        considerations {
          en
          es
        }
        considerationsAreReasoning
        knownHarms {
          en
          es
        }
        legalAuthority {
          en
          es
        }
        costBand {
          en
          es
        }
        timeToStart {
          en
          es
        }
        coreElements {
          en
          es
        }
        adaptableElements {
          en
          es
        }
      }
      glossary {
        key
        name {
          en
          es
        }
        meaning {
          en
          es
        }
        avoid {
          en
          es
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

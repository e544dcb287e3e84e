/**
 * How sure a figure of the framework is. `sourced`: read in a public source; `known`: of general knowledge, not checked
 * again; `uncertain`: a best guess that the office should look up and may put right.
 */
export type Certainty = 'sourced' | 'known' | 'uncertain'

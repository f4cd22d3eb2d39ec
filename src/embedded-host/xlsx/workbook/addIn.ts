/** The add-in that the host stands in for, where nobody says which. */
export const DEFAULT_ADD_IN = '{00000000-0000-0000-0000-00000000add1}';

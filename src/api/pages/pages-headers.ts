import helmet from "helmet"

/**
 * The security headers of the hosted pages. Scripts, styles, fonts and calls
 * come from the shop's own origin and from nowhere else; nothing inline runs.
 *
 * Whether browsers must keep to https (HSTS) holds for the whole host and is
 * the operator's to say, so it is left out; so is the upgrade of insecure
 * requests, which would break a shop on plain http in development.
 */
export const setPagesHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // pictures of articles may lie wherever the shop keeps its files
      imgSrc: ["'self'", "data:", "https:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: "no-referrer" },
  strictTransportSecurity: false,
  xFrameOptions: { action: "deny" },
})

/** What asking for an approval and deciding about it refuse with; part of the closed list in codes.ts. */
export const approvalCodes = {
  cart_awaiting_approval: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This basket was sent for approval, so nothing of it can be changed. Under “Your approval requests” you can withdraw it, or take it back once it was handled; to continue shopping, begin a new basket.",
      de: "Dieser Warenkorb wurde zur Genehmigung gesendet, daher lässt sich nichts daran ändern. Unter „Ihre Genehmigungsanfragen“ können Sie ihn zurückziehen, oder zurückholen, sobald er bearbeitet ist; zum Weitereinkaufen beginnen Sie einen neuen Warenkorb.",
    },
  },
  cart_incomplete: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "Before it can be sent for approval, the basket needs articles, a delivery address, a billing address and a way of delivery.",
      de: "Bevor er zur Genehmigung gesendet werden kann, braucht der Warenkorb Artikel, eine Lieferadresse, eine Rechnungsadresse und eine Versandart.",
    },
  },
  approval_not_needed: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This basket needs no approval. You can order it.",
      de: "Dieser Warenkorb braucht keine Genehmigung. Sie können ihn bestellen.",
    },
  },
  nobody_can_approve: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Nobody in your company can approve this order. Ask a main contact to name an approver, or contact the shop.",
      de: "Niemand in Ihrer Firma kann diese Bestellung genehmigen. Bitten Sie einen Hauptkontakt, einen Genehmiger zu benennen, oder wenden Sie sich an den Shop.",
    },
  },
  nobody_could_approve: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "After this change, nobody could approve some orders over their budget. Nothing was changed yet: name somebody who can approve, or confirm that you want it so.",
      de: "Nach dieser Änderung könnte niemand mehr manche Bestellungen über dem Budget genehmigen. Es wurde noch nichts geändert: Benennen Sie jemanden, der genehmigen kann, oder bestätigen Sie, dass Sie es so möchten.",
    },
  },
  approval_outdated: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "This basket is not the one that was approved any more. Take it back, and send it for approval again.",
      de: "Dieser Warenkorb ist nicht mehr der, der genehmigt wurde. Holen Sie ihn zurück und senden Sie ihn noch einmal zur Genehmigung.",
    },
  },
  approval_already_decided: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This request was decided already: %what%.",
      de: "Über diese Anfrage wurde bereits entschieden: %what%.",
    },
  },
  approval_not_own: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "You cannot decide about your own request. Somebody else in your company has to.",
      de: "Über Ihre eigene Anfrage können Sie nicht entscheiden. Das muss jemand anderes in Ihrer Firma tun.",
    },
  },
  approval_not_your_turn: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "At this moment others have to decide about this request.",
      de: "Über diese Anfrage müssen im Moment andere entscheiden.",
    },
  },
  approval_rules_by_operator: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "The shop manages the approval rules of your company. Please contact the shop to have them changed.",
      de: "Die Genehmigungsregeln Ihrer Firma pflegt der Shop. Bitte wenden Sie sich an den Shop, um sie ändern zu lassen.",
    },
  },
  approval_rules_full: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "There are as many approval rules as there can be. Delete one first.",
      de: "Es gibt bereits so viele Genehmigungsregeln, wie es geben kann. Löschen Sie zuerst eine.",
    },
  },
  approval_over_ceiling: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "You may approve up to %ceiling%, and this is more. You can lower or reject it, or leave it to those who may.",
      de: "Sie dürfen bis %ceiling% genehmigen, und das hier ist mehr. Sie können es verringern oder ablehnen, oder es denen überlassen, die es dürfen.",
    },
  },
  no_ceiling_for_main_contacts: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "A main contact may approve any amount, so that somebody always can.",
      de: "Ein Hauptkontakt darf jeden Betrag genehmigen, damit es immer jemand kann.",
    },
  },
  approval_deputy_needless: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Only somebody who decides about approvals can have a deputy for it.",
      de: "Nur wer über Genehmigungen entscheidet, kann dafür eine Vertretung haben.",
    },
  },
  approval_deputy_unknown: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "A deputy has to be another active user of the company, who may use approvals.",
      de: "Die Vertretung muss ein anderer aktiver Benutzer der Firma sein, der Genehmigungen nutzen darf.",
    },
  },
  approval_deputy_past: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "The last day of the absence is over already.",
      de: "Der letzte Tag der Abwesenheit ist schon vorbei.",
    },
  },
  approval_in_process: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This request was not handled yet. You can withdraw it first.",
      de: "Diese Anfrage ist noch nicht bearbeitet. Sie können sie zuerst zurückziehen.",
    },
  },
  approval_edit_not_lower: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "Lines can only be lowered or removed here, and one has to stay. If nothing of it should be ordered, reject the request.",
      de: "Positionen lassen sich hier nur verringern oder entfernen, und eine muss bleiben. Soll nichts davon bestellt werden, lehnen Sie die Anfrage ab.",
    },
  },
  approval_edit_dearer: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Nothing was changed: the order would cost more by it than the buyer saw. Reject the request and say why, so that the buyer can send it again.",
      de: "Es wurde nichts geändert: Die Bestellung würde dadurch mehr kosten, als der Einkäufer gesehen hat. Lehnen Sie die Anfrage mit einer Begründung ab, damit der Einkäufer sie noch einmal senden kann.",
    },
  },
  approval_edit_loses_promotion: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Nothing was changed: a promotion would fall away by it, and that is for the buyer to decide. Reject the request and say what should be lowered.",
      de: "Es wurde nichts geändert: Eine Aktion würde dadurch entfallen, und darüber entscheidet der Einkäufer. Lehnen Sie die Anfrage ab und schreiben Sie, was verringert werden soll.",
    },
  },
  approval_comments_full: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "There are as many comments on this request as it can hold.",
      de: "Zu dieser Anfrage gibt es so viele Kommentare, wie sie aufnehmen kann.",
    },
  },
} as const

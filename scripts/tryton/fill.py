"""Fills a running Tryton through its own API (proteus over XML-RPC).

Reads a world as JSON from standard input (see sample-world.ts) and prints, as
one line of JSON, the number of every invoice that it posted. Run it with
Debian's own /usr/bin/python3, to which Debian's proteus belongs.
"""
import base64
import datetime
import json
import os
import sys
import xmlrpc.client
from decimal import Decimal

from proteus import Model, config

world = json.load(sys.stdin)
os.environ["DB_NAME"] = world["database"]

from trytond.modules.account.tests.tools import (  # noqa: E402
    create_chart, create_fiscalyear, create_tax, get_accounts)
from trytond.modules.account_invoice.tests.tools import (  # noqa: E402
    set_fiscalyear_invoice_sequences)
from trytond.modules.company.tests.tools import create_company, get_company  # noqa: E402


def one(model, *domain):
    found = Model.get(model).find(list(domain), limit=1)
    return found[0] if found else None


def set_up_company():
    """The shop's own company, with accounts and this year's invoice numbers."""
    Currency = Model.get("currency.currency")
    currency = one("currency.currency", ("code", "=", world["currency"]))
    if not currency:
        currency = Currency(name=world["currency"], symbol="€", code=world["currency"])
        currency.rounding = Decimal("0.01")
        currency.save()
    create_company(currency=currency)
    company = get_company()
    company.cancel_invoice_out = True
    company.save()
    year = set_fiscalyear_invoice_sequences(create_fiscalyear(company))
    year.click("create_period")
    create_chart(company)
    return get_accounts(company)


def language(code):
    found = one("ir.lang", ("code", "=", code))
    if not found.translatable:
        found.translatable = True
        found.save()
    return found


def country(code):
    found = one("country.country", ("code", "=", code))
    if not found:
        found = Model.get("country.country")(name=code, code=code)
        found.save()
    return found


def named(model, name):
    found = one(model, ("name", "=", name))
    if not found:
        found = Model.get(model)(name=name)
        found.save()
    return found


def create_party(given):
    party = Model.get("party.party")(name=given["name"], code=given["code"])
    if given.get("language"):
        party.lang = language(given["language"])
    address, = party.addresses
    address.street = given.get("street")
    address.postal_code = given.get("postal_code")
    address.city = given.get("city")
    address.country = country(given["country"]) if given.get("country") else None
    for category in given.get("categories", []):
        party.categories.append(named("party.category", category))
    for mechanism in given.get("mechanisms", []):
        created = party.contact_mechanisms.new(type=mechanism["type"])
        created.value = mechanism["value"]
        created.name = mechanism.get("name")
        created.comment = mechanism.get("comment")
    if given.get("delivery"):
        delivery = party.addresses.new(delivery=True)
        delivery.street = given["delivery"]["street"]
        delivery.postal_code = given["delivery"]["postal_code"]
        delivery.city = given["delivery"]["city"]
        delivery.country = country(given["delivery"]["country"])
    if given.get("vat"):
        identifier = party.identifiers.new(type="eu_vat")
        identifier.code = given["vat"]
    party.save()
    return party


def relate(parties, relation):
    Model.get("party.relation.all")(
        from_=parties[relation["from"]],
        to=parties[relation["to"]],
        type=named("party.relation.type", relation["type"]),
    ).save()


def create_invoice(accounts, party, state):
    Invoice = Model.get("account.invoice")
    invoice = Invoice(type="out", party=party)
    invoice.invoice_date = datetime.date.today()
    line = invoice.lines.new()
    line.description = "Goods"
    line.quantity = 1
    line.unit_price = Decimal("10")
    line.account = accounts["revenue"]
    invoice.save()
    if state != "draft":
        invoice.click("post")
    if state == "cancelled":
        invoice.click("cancel")
    return invoice.number


def account_category(accounts, rate):
    """Products of one tax rate share a category, which says the accounts as well."""
    name = f"Taxed {rate}" if rate else "Untaxed"
    found = one("product.category", ("name", "=", name))
    if found:
        return found
    category = Model.get("product.category")(name=name, accounting=True)
    category.account_revenue = accounts["revenue"]
    category.account_expense = accounts["expense"]
    if rate:
        tax = create_tax(Decimal(rate))
        tax.save()
        category.customer_taxes.append(tax)
    category.save()
    return category


def create_product(accounts, given):
    template = Model.get("product.template")(name=given["name"], code=given["code"])
    template.default_uom = one("product.uom", ("name", "=", "Unit"))
    template.type = given["type"]
    template.salable = True
    template.list_price = Decimal(given["list_price"])
    template.account_category = account_category(accounts, given["tax"])
    template.save()


def connect():
    """With a session: a password would be hashed anew for every call, and slowly."""
    server = xmlrpc.client.ServerProxy(world["url"], allow_none=True)
    user, session = server.common.db.login(
        world["user"], {"password": world["password"]})
    token = base64.b64encode(f"{world['user']}:{user}:{session}".encode()).decode()
    config.set_xmlrpc(world["url"], headers=[("Authorization", f"Session {token}")])


connect()
accounts = set_up_company()
parties = {given["code"]: create_party(given) for given in world["parties"]}
for relation in world["relations"]:
    relate(parties, relation)
for product in world["products"]:
    create_product(accounts, product)
invoices = [
    {**given, "number": create_invoice(accounts, parties[given["code"]], given["state"])}
    for given in world["invoices"]
]
print(json.dumps({"invoices": invoices}))

"""Codes lie in files: none is ever renamed, taken away, or given to something else."""

from enum import StrEnum

from cuprofiler.domain import codes, facts

STORED = {
    "SoldTo": "OUTSIDE=outside INTERNAL=internal UNKNOWN=unknown",
    "Payer": "USER=user PROVIDER=provider REACHER=reacher FUNDER=funder UNKNOWN=unknown",
    "Picker": "USER=user PAYER_SIDE=payer_side AGENT=agent UNKNOWN=unknown",
    "Say": "NOTHING=nothing AFTERWARDS=afterwards COUNTS=counts VETO=veto UNKNOWN=unknown",
    "Alternatives": "SEVERAL=several FEW=few ONLY_ONE=only_one UNKNOWN=unknown",
    "YesNo": "YES=yes NO=no UNKNOWN=unknown",
    "PayerKind": "ORGANISATION=organisation PRIVATE=private UNKNOWN=unknown",
    "Proficiency": (
        "NONE=none BEGINNER=beginner GETS_BY=gets_by SKILLED=skilled EXPERT=expert UNKNOWN=unknown"
    ),
    "Basis": "GUESSED=guessed HEARD=heard PROVED=proved",
    "Role": (
        "INITIATOR=initiator USER=user INFLUENCER=influencer GATEKEEPER=gatekeeper "
        "DECIDER=decider BUYER=buyer APPROVER=approver"
    ),
    "Stance": "CHAMPION=champion FOR=for NEUTRAL=neutral AGAINST=against UNKNOWN=unknown",
    "Side": "PAYER=payer AGENT=agent FUNDER=funder",
    "NeedKind": "CHALLENGE=challenge ASPIRATION=aspiration",
    "Part": "MAIN=main TENDS=tends INDIRECT=indirect UNKNOWN=unknown",
    "Frequency": (
        "DAILY=daily WEEKLY=weekly MONTHLY=monthly RARELY=rarely ONCE=once UNKNOWN=unknown"
    ),
    "Market": "CUSTOMERS=customers USERS=users",
    "SegmentKind": "NEW=new POWER=power INDIRECT=indirect OTHER=other",
    "Voice": "NOBODY=nobody USERS=users CUSTOMER=customer",
    "LaneKind": "PAYER=payer USER=user AGENT=agent JOINT=joint",
    "Type": (
        "SAME=SAME USER_INFLUENCES=USER_INFLUENCES "
        "CUSTOMER_INFLUENCES=CUSTOMER_INFLUENCES INTERNAL=INTERNAL "
        "THIRD_PARTY_PAYS=THIRD_PARTY_PAYS AGENT_CHOOSES=AGENT_CHOOSES MIXED=MIXED "
        "UNDETERMINED=UNDETERMINED RECHECK=RECHECK"
    ),
    "AlternativeKind": "OURS=ours RIVAL=rival AS_TODAY=as_today OUTSIDE=outside",
    "CostGroup": (
        "ONE_TIME=one_time YEARLY=yearly RENEWAL=renewal INDIRECT=indirect "
        "LEAVING=leaving RESIDUAL=residual"
    ),
    "Per": "CUSTOMER=customer SEAT=seat SEAT_MONTH=seat_month",
    "PriceFor": (
        "ONCE=once PIECE=piece MONTH=month YEAR=year SEAT_MONTH=seat_month SEAT_YEAR=seat_year"
    ),
    "Repeats": "ONCE=once YEARLY=yearly EVERY=every",
    "Timing": "START=start MIDDLE=middle END=end",
    "PricedAt": "TODAY=today YEAR_ONE=year_one",
    "TierMode": "GRADUATED=graduated VOLUME=volume",
    "Prices": "CURRENT=current CONSTANT=constant",
    "SessionForm": "LIVE=live SELF_PACED=self_paced LEAFLET=leaflet COLLEAGUE=colleague",
    "SessionKind": "FIRST=first NEWCOMERS=newcomers REFRESHER=refresher",
    "Phase": "PREPARE=prepare BUILD=build PILOT=pilot GO_LIVE=go_live CARE=care",
    "Responsible": "OURS=ours THEIRS=theirs BOTH=both PARTNER=partner",
    "Link": (
        "TRAINING=training NEWCOMERS=newcomers REFRESHERS=refreshers IMPLEMENTATION=implementation"
    ),
}


def test_every_code_stays_what_it_is():
    found = {
        name: " ".join(f"{code.name}={code.value}" for code in kind)
        for name, kind in vars(codes).items()
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    }
    assert found == STORED


def test_every_question_stays_what_it_is():
    assert set(codes.CLASS_CODES) == {
        *("sold_to", "payer", "picker", "say", "alternatives"),
        *("hands_over", "picker_uses", "same_organisation", "payer_kind"),
    }
    assert set(codes.DETAIL_CODES) == {"computers", "trade", "part", "frequency"}
    assert set(codes.DETAIL_TEXTS) == {
        *("only_they", "who", "goals", "resources", "environment", "voice"),
    }
    assert set(codes.SEGMENT_TEXTS) == {"concerns", "triggers", "channels", "rivals"}
    assert set(codes.PRODUCT_TEXTS) == {"problem"}
    assert set(codes.OFFER) == {"problem", "price"}
    assert set(facts.FACTS) == {
        *("recurring_price", "has_customers", "must_connect", "data_to_move"),
        *("regulated_data", "physical_goods", "seats_will_grow"),
    }
    assert set(codes.CRITERIA) == {
        *("price", "lifetime_cost", "payback", "viability", "leadership", "fit", "security"),
        *("quality", "support", "time_to_value", "contract", "standing"),
    }
